package io.hcp4j.documents;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.hcp4j.ports.document.Document;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * An object that is kept for long in little memory: as JSON, compressed against another object of its kind. What was used last is at
 * hand as a tree too, as far as there is room: a tree takes ten times the memory of its JSON, and a hundred times that of this.
 */
public final class CompressedObject {
    /** Of JSON; the trees take about 30 MB then. */
    private static final long ROOM_FOR_TREES = 3_000_000;

    /** What is not compressed to a fraction as small as this has no like yet. */
    private static final int POOR = 8;

    private static final Cache<CompressedObject, Document> TREES = CacheBuilder.newBuilder()
            .weakKeys()
            .maximumWeight(ROOM_FOR_TREES)
            .weigher((CompressedObject packed, Document tree) -> packed.length)
            .build();
    /** Where those trees came from, so that who keeps one of them keeps the same. */
    private static final Cache<Document, CompressedObject> SOURCES =
            CacheBuilder.newBuilder().weakKeys().weakValues().build();

    private static final ThreadLocal<Deflater> DEFLATERS =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.DEFAULT_COMPRESSION, true));
    private static final ThreadLocal<Inflater> INFLATERS = ThreadLocal.withInitial(() -> new Inflater(true));

    private final String key;
    private final byte[] bytes;
    private final byte @Nullable [] pattern;
    private final int length;

    private CompressedObject(String key, byte[] bytes, byte @Nullable [] pattern, int length) {
        this.key = key;
        this.bytes = bytes;
        this.pattern = pattern;
        this.length = length;
    }

    /**
     * An object to keep.
     *
     * @param kind what tells objects like it from others
     */
    public static CompressedObject of(String kind, Document object) {
        CompressedObject source = SOURCES.getIfPresent(object);
        return source == null ? of(kind, key(object), object, Json.write(object.asMap())) : source;
    }

    /**
     * The same, of which the JSON is at hand.
     *
     * @param key where it is; kept as it is, so that those who know it by this text can share it
     */
    public static CompressedObject of(String kind, String key, Document object, byte[] json) {
        CompressedObject packed = of(kind, key, json);
        packed.remember(object);
        return packed;
    }

    /** JSON to keep. */
    public static CompressedObject of(String kind, String key, byte[] json) {
        String name = key.substring(key.indexOf('/') + 1);
        byte[] pattern = CompressionDictionaries.closest(kind, name, json);
        Deflater deflater = DEFLATERS.get();
        deflater.reset();
        if (pattern != null) {
            deflater.setDictionary(pattern);
        }
        deflater.setInput(json);
        deflater.finish();
        byte[] room = new byte[json.length];
        int size = deflater.deflate(room);
        if (pattern == null || size > json.length / POOR) {
            CompressionDictionaries.add(kind, name, json);
        }
        if (!deflater.finished()) {
            return new CompressedObject(key, json, null, json.length);
        }
        return new CompressedObject(key, Arrays.copyOf(room, size), pattern, json.length);
    }

    /** Where the object is: its name, after its namespace and a slash where it has one. */
    public String key() {
        return key;
    }

    /** The object as JSON in UTF-8. */
    public byte[] json() {
        if (bytes.length == length) {
            return bytes.clone();
        }
        Inflater inflater = INFLATERS.get();
        inflater.reset();
        if (pattern != null) {
            inflater.setDictionary(pattern);
        }
        inflater.setInput(bytes);
        byte[] json = new byte[length];
        try {
            int read = 0;
            while (read < length) {
                int more = inflater.inflate(json, read, length - read);
                if (more == 0) {
                    throw new IllegalStateException("packed JSON ends early");
                }
                read += more;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("packed JSON is damaged", e);
        }
        return json;
    }

    /** The object. */
    public Document object() {
        Document known = TREES.getIfPresent(this);
        if (known != null) {
            return known;
        }
        Document parsed = Document.of(Json.readOwn(json()));
        remember(parsed);
        return parsed;
    }

    private static String key(Document object) {
        String namespace = object.namespace();
        return namespace.isEmpty() ? object.name() : namespace + "/" + object.name();
    }

    private void remember(Document tree) {
        TREES.put(this, tree);
        SOURCES.put(tree, this);
    }
}
