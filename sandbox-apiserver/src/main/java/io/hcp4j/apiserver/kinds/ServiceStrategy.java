package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.NameFormat;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Services have addresses and ports of their own, which the cluster gives them. */
final class ServiceStrategy implements ResourceStrategy {
    private static final List<String> TYPES = List.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
    private static final List<String> EXPOSED = List.of("LoadBalancer", "NodePort");

    /** Each knows what all Services of its cluster have, and lives as long as the cluster. */
    private final Map<Cluster, ServiceAllocation> allocations = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public NameFormat nameForm() {
        return NameFormat.LABEL;
    }

    @Override
    public Document prepareForCreate(Document object, Cluster cluster) {
        return allocation(cluster).complete(object, null).with(Map.of("loadBalancer", Map.of()), "status");
    }

    @Override
    public Document prepareForUpdate(Document object, Document old, Cluster cluster) {
        Document completed = allocation(cluster).complete(object, old);
        return completed.text("spec", "type").orElse("").equals("LoadBalancer")
                ? completed
                : completed.with(Map.of(), "status", "loadBalancer");
    }

    private ServiceAllocation allocation(Cluster cluster) {
        return allocations.computeIfAbsent(cluster, one -> new ServiceAllocation(one.store()));
    }

    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        String type = object.text("spec", "type").orElse("");
        List<Document> ports = object.objects("spec", "ports");
        if (ports.isEmpty()
                && !type.equals("ExternalName")
                && !object.text("spec", "clusterIP").orElse("").equals("None")) {
            causes.add(Cause.required("spec.ports", ""));
        }
        if (!TYPES.contains(type)) {
            causes.add(Cause.unsupported("spec.type", type, TYPES));
        }
        for (int i = 0; i < ports.size(); i++) {
            if (ports.size() > 1 && ports.get(i).text("name").orElse("").isEmpty()) {
                causes.add(Cause.required("spec.ports[" + i + "].name", ""));
            }
            long port = ports.get(i).number("port").orElse(0L);
            if (ports.get(i).has("port") && (port < 1 || port > 65_535)) {
                causes.add(Cause.invalid(
                        "spec.ports[" + i + "].port", String.valueOf(port), "must be between 1 and 65535, inclusive"));
            }
        }
        if (old == null && !EXPOSED.contains(type)) {
            checkNotExposed(object, ports, type, causes);
        }
        if (old != null
                && !old.text("spec", "type").orElse("").equals("ExternalName")
                && !type.equals("ExternalName")
                && !Objects.equals(object.value("spec", "clusterIP"), old.value("spec", "clusterIP"))) {
            causes.add(Cause.invalid(
                    "spec.clusterIPs[0]",
                    "[\"" + object.text("spec", "clusterIP").orElse("") + "\"]",
                    "may not change once set"));
        }
        return causes;
    }

    private static void checkNotExposed(Document object, List<Document> ports, String type, List<Cause> causes) {
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).number("nodePort").orElse(0L) != 0) {
                causes.add(Cause.forbidden(
                        "spec.ports[" + i + "].nodePort", "may not be used when `type` is '" + type + "'"));
            }
        }
        object.text("spec", "externalTrafficPolicy")
                .filter(policy -> !policy.isEmpty())
                .ifPresent(policy -> causes.add(Cause.invalidText(
                        "spec.externalTrafficPolicy", policy, "may only be set for externally-accessible services")));
    }

    @Override
    public Map<String, List<String>> selectableFields() {
        return SimpleStrategy.paths("spec.clusterIP", "spec.type");
    }
}
