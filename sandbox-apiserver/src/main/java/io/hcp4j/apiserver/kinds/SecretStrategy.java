package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secrets take plain text, keep it in base64, and never change their type. */
final class SecretStrategy implements ResourceStrategy {
    @Override
    public Document prepareForCreate(Document object, Cluster cluster) {
        return encoded(object);
    }

    @Override
    public Document prepareForUpdate(Document object, Document old, Cluster cluster) {
        return encoded(object);
    }

    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        DataKeys.check(object, "data", causes);
        DataKeys.checkSize(DataKeys.size(object, "data", true), "data", causes);
        String type = object.text("type").orElse("");
        SecretContent.check(object, type, causes);
        if (old != null) {
            if (!object.value("type").equals(old.value("type"))) {
                causes.add(Cause.invalidText("type", type, "field is immutable"));
            }
            DataKeys.checkSeal(object, old, List.of("data"), causes);
        }
        return causes;
    }

    @Override
    public Map<String, List<String>> selectableFields() {
        return Map.of("type", List.of("type"));
    }

    private static Document encoded(Document object) {
        Map<String, String> plain = object.texts("stringData");
        if (plain.isEmpty()) {
            return object.without("stringData");
        }
        Map<String, @Nullable Object> data =
                new LinkedHashMap<>(object.object("data").map(Document::asMap).orElse(Map.of()));
        plain.forEach((key, value) ->
                data.put(key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return object.without("stringData").with(data, "data");
    }
}
