package io.hcp4j.official;

import com.google.gson.JsonParser;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.stability.Experimental;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Turns documents into the official client's objects of any kind and back. Nothing is lost on the way, unknown fields included. */
@Experimental
public final class DynamicObjects {
    private static final GsonCodec JSON = new GsonCodec();

    private DynamicObjects() {}

    /** The object as a document. */
    public static Document toDocument(DynamicKubernetesObject object) {
        try {
            byte[] text = object.getRaw().toString().getBytes(StandardCharsets.UTF_8);
            return Document.of((Map<?, ?>) Objects.requireNonNull(JSON.read(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("Gson cannot read what it wrote", e);
        }
    }

    /** The document as an object. */
    public static DynamicKubernetesObject toObject(Document document) {
        String text = new String(JSON.write(document.asMap()), StandardCharsets.UTF_8);
        return new DynamicKubernetesObject(JsonParser.parseString(text).getAsJsonObject());
    }
}
