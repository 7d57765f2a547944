package io.hcp4j.apiserver.kinds;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How well a pod's share of its node is protected: by what its containers request and are limited to. */
final class QualityOfService {
    private static final List<String> COUNTED = List.of("cpu", "memory");

    private QualityOfService() {}

    static String of(Document pod) {
        List<Document> containers = new ArrayList<>(pod.objects("spec", "containers"));
        containers.addAll(pod.objects("spec", "initContainers"));
        boolean any = false;
        boolean guaranteed = true;
        for (Document container : containers) {
            Map<String, String> requests = container.texts("resources", "requests");
            Map<String, String> limits = container.texts("resources", "limits");
            for (String resource : COUNTED) {
                any |= requests.containsKey(resource) || limits.containsKey(resource);
                guaranteed &= limits.containsKey(resource)
                        && requests.getOrDefault(resource, limits.get(resource)).equals(limits.get(resource));
            }
        }
        return guaranteed && any ? "Guaranteed" : any ? "Burstable" : "BestEffort";
    }
}
