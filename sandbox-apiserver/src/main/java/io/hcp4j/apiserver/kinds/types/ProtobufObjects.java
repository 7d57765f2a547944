package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.documents.MalformedText;
import io.hcp4j.ports.document.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects of built-in kinds in protobuf: the form in which kubectl sends what it makes itself, as in {@code kubectl create namespace}. They
 * are only read; answers are JSON, which every client takes.
 */
public final class ProtobufObjects {
    /** The media type. */
    public static final String MEDIA_TYPE = "application/vnd.kubernetes.protobuf";

    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final int API_VERSION = 1;
    private static final int KIND = 2;

    private ProtobufObjects() {}

    /**
     * Reads an object.
     *
     * @throws MalformedText when the bytes are something else, or an object of a kind that is not built in
     */
    public static Document read(byte[] body) throws MalformedText {
        if (!ByteBuffer.wrap(body, 0, Math.min(body.length, MAGIC.length)).equals(ByteBuffer.wrap(MAGIC))) {
            throw new MalformedText(
                    "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
        }
        String apiVersion = "";
        String kind = "";
        ByteBuffer raw = ByteBuffer.allocate(0);
        ProtobufFields envelope = new ProtobufFields(ByteBuffer.wrap(body, MAGIC.length, body.length - MAGIC.length));
        while (envelope.next()) {
            if (envelope.number() == 1) {
                ProtobufFields type = new ProtobufFields(envelope.content());
                while (type.next()) {
                    apiVersion = type.number() == API_VERSION ? text(type.content()) : apiVersion;
                    kind = type.number() == KIND ? text(type.content()) : kind;
                }
            } else if (envelope.number() == 2) {
                raw = envelope.content();
            }
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("apiVersion", apiVersion);
        object.put("kind", kind);
        object.putAll(ProtobufValues.object(typeName(apiVersion, kind), raw));
        return Document.of(object);
    }

    static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private static String typeName(String apiVersion, String kind) throws MalformedText {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "core" : apiVersion.substring(0, slash);
        int dot = group.indexOf('.');
        String name = (dot < 0 ? group : group.substring(0, dot)) + "." + apiVersion.substring(slash + 1) + "." + kind;
        if (KubernetesTypes.has(name)) {
            return name;
        }
        if (KubernetesTypes.has("meta." + kind)) {
            return "meta." + kind;
        }
        throw new MalformedText("no kind \"" + kind + "\" is registered for version \"" + apiVersion + "\"");
    }
}
