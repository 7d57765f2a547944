package io.hcp4j.documents;

import io.hcp4j.ports.document.Document;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML of one document, as a tree like those of {@link Json}. */
public final class Yaml {
    private static final int LARGEST = 8 * 1024 * 1024;
    // Nothing in files of our own needs to be fended off.
    private static final int ALIASES = 1000;

    private Yaml() {}

    /**
     * Reads one document. JSON is YAML, so this reads both; {@link Json} is many times faster.
     *
     * @throws MalformedText when the bytes are anything else; duplicate keys count as malformed
     */
    public static ParsedText read(byte[] bytes) throws MalformedText {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            return new ParsedText(
                    plain(new Load(settings).loadFromString(new String(bytes, StandardCharsets.UTF_8))), List.of());
        } catch (MarkedYamlEngineException e) {
            throw new MalformedText("error converting YAML to JSON: yaml: "
                    + e.getProblemMark()
                            .map(mark -> "line " + (mark.getLine() + 1) + ": ")
                            .orElse("")
                    + e.getProblem());
        } catch (YamlEngineException e) {
            throw new MalformedText("error converting YAML to JSON: yaml: not one document");
        }
    }

    /**
     * Reads the documents of a resource file of our own, with anchors and merge keys.
     *
     * @param name of the file, for messages
     */
    public static List<Document> resource(String text, String name) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(ALIASES)
                .setUseMarks(false)
                .setLabel(name)
                .build();
        List<Document> documents = new ArrayList<>();
        new Load(settings)
                .loadAllFromString(text)
                .forEach(each -> documents.add(Document.of((Map<?, ?>) Objects.requireNonNull(each))));
        return documents;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), plain(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(each -> copy.add(plain(each)));
            return copy;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof BigInteger
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean) {
            return value;
        }
        return value == null ? null : value.toString();
    }
}
