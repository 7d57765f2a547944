package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.documents.Json;
import io.hcp4j.documents.MalformedText;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a page ended.
 *
 * @param revision the state that all pages show; -1 for whatever is newest
 * @param after the key of the last object shown
 */
record ContinueToken(long revision, String after) {
    private static final String FORM = "meta.k8s.io/v1";

    static ContinueToken parse(String text) {
        try {
            Object value = Json.read(Base64.getUrlDecoder().decode(text)).value();
            if (value instanceof Map<?, ?> map
                    && FORM.equals(map.get("v"))
                    && map.get("rv") instanceof Long revision
                    && map.get("start") instanceof String start) {
                return new ContinueToken(revision, start);
            }
        } catch (MalformedText | IllegalArgumentException e) {
            // Told below.
        }
        throw StatusErrors.badRequest("invalid continue token: continue key is not valid");
    }

    @Override
    public String toString() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("v", FORM);
        fields.put("rv", revision);
        fields.put("start", after);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(fields));
    }
}
