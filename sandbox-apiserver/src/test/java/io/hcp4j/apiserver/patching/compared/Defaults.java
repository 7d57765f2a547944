package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The defaults that the server gives again when the one who set them lets go. */
final class Defaults {
    private Defaults() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
        if ("Service".equals(object.get("kind"))) {
            copy.put(
                    "spec",
                    with(
                            Tree.mapIn(object, "spec"),
                            Map.of(
                                    "type",
                                    "ClusterIP",
                                    "sessionAffinity",
                                    "None",
                                    "internalTrafficPolicy",
                                    "Cluster")));
        } else if ("PodTemplate".equals(object.get("kind"))) {
            Map<String, @Nullable Object> template = with(Tree.mapIn(object, "template"), Map.of("metadata", Map.of()));
            template.put(
                    "spec",
                    with(
                            Tree.mapIn(template, "spec"),
                            Map.of(
                                    "restartPolicy",
                                    "Always",
                                    "dnsPolicy",
                                    "ClusterFirst",
                                    "schedulerName",
                                    "default-scheduler",
                                    "terminationGracePeriodSeconds",
                                    30L,
                                    "securityContext",
                                    Map.of())));
            copy.put("template", template);
        }
        return copy;
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> map, Map<String, Object> defaults) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
        defaults.forEach(copy::putIfAbsent);
        return copy;
    }
}
