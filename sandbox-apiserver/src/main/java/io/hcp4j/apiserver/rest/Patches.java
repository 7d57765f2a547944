package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.patching.JsonPatch;
import io.hcp4j.apiserver.patching.MergePatch;
import io.hcp4j.apiserver.patching.StrategicMerge;
import io.hcp4j.apiserver.registry.DecodedObject;
import io.hcp4j.apiserver.registry.UpdateOperation;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.documents.Json;
import io.hcp4j.documents.ParsedText;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways to change a part of an object, by the body's media type. */
final class Patches {
    static final String JSON = "application/json-patch+json";
    static final String MERGE = "application/merge-patch+json";
    static final String STRATEGIC = "application/strategic-merge-patch+json";
    static final String APPLY = "application/apply-patch+yaml";

    private Patches() {}

    /** The change that a body asks for; not for {@link #APPLY}. */
    static UpdateOperation.Change change(ApiRequest call, ResourceType type) {
        switch (call.contentType()) {
            case JSON -> {
                ParsedText text = Bodies.patch(call, false);
                JsonPatch patch = JsonPatch.of(text.value());
                return present -> readable(patch.apply(present.asMap()), text, type);
            }
            case MERGE -> {
                ParsedText text = Bodies.patch(call, false);
                Map<String, @Nullable Object> patch = object(text);
                return present -> readable(MergePatch.apply(present.asMap(), patch), text, type);
            }
            case STRATEGIC -> {
                if (!type.rules().custom()) {
                    ParsedText text = Bodies.patch(call, false);
                    Map<String, @Nullable Object> patch = object(text);
                    return present -> readable(StrategicMerge.apply(present.asMap(), patch, type.shape()), text, type);
                }
                throw StatusErrors.unsupportedMediaType(supported(type));
            }
            default -> throw StatusErrors.unsupportedMediaType(supported(type));
        }
    }

    /** What a patch makes of an object may be something that the kind cannot even hold. */
    private static DecodedObject readable(Map<String, @Nullable Object> patched, ParsedText text, ResourceType type) {
        Document object = Document.of(patched);
        List<String> unreadable = type.schema().unreadable(object);
        if (!unreadable.isEmpty()) {
            boolean secret = type.collection().equals("secrets");
            String shown = secret ? "{...}" : new String(Json.write(object.asMap()), StandardCharsets.UTF_8);
            throw StatusErrors.invalid("", "", "", List.of(Cause.invalidText("patch", shown, unreadable.get(0))));
        }
        return new DecodedObject(object, text.duplicates());
    }

    private static Map<String, @Nullable Object> object(ParsedText text) {
        if (text.value() instanceof Map<?, ?> map) {
            return Document.of(map).asMap();
        }
        throw StatusErrors.badRequest("error decoding patch: json: cannot unmarshal into an object");
    }

    private static List<String> supported(ResourceType type) {
        List<String> all = new ArrayList<>(List.of(JSON, MERGE));
        if (!type.rules().custom()) {
            all.add(STRATEGIC);
        }
        all.add(APPLY);
        return all;
    }
}
