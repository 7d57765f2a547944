package io.hcp4j.apiserver.request;

import io.hcp4j.apiserver.kinds.types.ProtobufObjects;
import io.hcp4j.apiserver.registry.DecodedObject;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.documents.Json;
import io.hcp4j.documents.MalformedText;
import io.hcp4j.documents.ParsedText;
import io.hcp4j.documents.Yaml;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what clients send. */
public final class Bodies {
    /** In bytes. */
    public static final int LARGEST = 3 * 1024 * 1024;

    private static final List<String> MEDIA_TYPES =
            List.of(MediaType.JSON, "application/yaml", ProtobufObjects.MEDIA_TYPE);

    private Bodies() {}

    /** An object of a kind. */
    public static DecodedObject object(ApiRequest call, String kind) {
        if (call.contentType().equals(ProtobufObjects.MEDIA_TYPE)) {
            return protobuf(call, kind);
        }
        ParsedText text = parsed(call, kind);
        if (text.value() instanceof Map<?, ?> map) {
            return new DecodedObject(Document.of(map), text.duplicates());
        }
        throw unrecognized(kind, "json: cannot unmarshal into an object");
    }

    private static DecodedObject protobuf(ApiRequest call, String kind) {
        try {
            return DecodedObject.of(ProtobufObjects.read(call.body()));
        } catch (MalformedText e) {
            throw unrecognized(kind, String.valueOf(e.getMessage()));
        }
    }

    /** An object that need not be there. */
    public static Document optional(ApiRequest call, String kind) {
        return call.body().length == 0 ? Document.empty() : object(call, kind).object();
    }

    /** The value of a JSON or YAML patch. */
    public static ParsedText patch(ApiRequest call, boolean yaml) {
        try {
            return yaml && !looksLikeJson(call.body()) ? Yaml.read(call.body()) : Json.read(call.body());
        } catch (MalformedText e) {
            return (yaml ? flowStyle(call.body()) : Optional.<ParsedText>empty())
                    .orElseThrow(() -> StatusErrors.badRequest("error decoding patch: " + e.getMessage()));
        }
    }

    /** YAML that begins like JSON. */
    private static Optional<ParsedText> flowStyle(byte[] body) {
        try {
            return looksLikeJson(body) ? Optional.of(Yaml.read(body)) : Optional.empty();
        } catch (MalformedText e) {
            return Optional.empty();
        }
    }

    private static ParsedText parsed(ApiRequest call, String kind) {
        try {
            return switch (call.contentType()) {
                case "", MediaType.JSON, "*/*" -> Json.read(call.body());
                case "application/yaml", "application/x-yaml", "text/yaml" -> Yaml.read(call.body());
                default -> throw StatusErrors.unsupportedMediaType(MEDIA_TYPES);
            };
        } catch (MalformedText e) {
            throw unrecognized(kind, "couldn't get version/kind; json parse error: " + e.getMessage());
        }
    }

    private static RuntimeException unrecognized(String kind, String why) {
        return StatusErrors.badRequest("the object provided is unrecognized (must be of type " + kind + "): " + why);
    }

    private static boolean looksLikeJson(byte[] body) {
        for (byte each : body) {
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }
}
