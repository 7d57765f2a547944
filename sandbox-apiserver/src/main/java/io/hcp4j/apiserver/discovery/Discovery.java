package io.hcp4j.apiserver.discovery;

import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.resource.ResourceCapabilities;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.ServedTypes;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells clients what is served: group by group, or all at once. */
final class Discovery {
    static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

    private final ServedTypes types;

    Discovery(ServedTypes types) {
        this.types = types;
    }

    /** Whether the client's first choice is everything at once. */
    static boolean wantsAggregated(ApiRequest call) {
        String first = call.accept().split(",", 2)[0];
        return first.contains("as=APIGroupDiscoveryList") && first.contains("v=v2") && !first.contains("v=v2beta1");
    }

    /** The versions of the core group. */
    Document core(String server) {
        return kind("APIVersions")
                .with(List.of("v1"), "versions")
                .with(
                        List.of(Map.of("clientCIDR", "0.0.0.0/0", "serverAddress", server)),
                        "serverAddressByClientCIDRs");
    }

    /** All named groups. */
    Document groups() {
        List<Object> groups = names().stream()
                .filter(name -> !name.isEmpty())
                .map(name -> (Object) groupFields(name))
                .toList();
        return kind("APIGroupList").with("v1", "apiVersion").with(groups, "groups");
    }

    /** One group. */
    Document group(String name) {
        if (name.isEmpty() || !names().contains(name)) {
            throw StatusErrors.noSuchResource();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "APIGroup");
        fields.put("apiVersion", "v1");
        fields.putAll(groupFields(name));
        return Document.of(fields);
    }

    /** The resources of one group at one version. */
    Document resources(String group, String version) {
        List<Object> resources = new ArrayList<>();
        of(group, version).forEach(type -> {
            resources.add(resource(type));
            subresources(type).forEach((name, fields) -> {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("name", type.names().plural() + "/" + name);
                each.put("singularName", "");
                each.put("namespaced", type.namespaced());
                each.putAll(fields);
                resources.add(each);
            });
        });
        if (resources.isEmpty()) {
            throw StatusErrors.noSuchResource();
        }
        return kind("APIResourceList")
                .with("v1", "apiVersion")
                .with(group.isEmpty() ? version : group + "/" + version, "groupVersion")
                .with(resources, "resources");
    }

    /** Everything of the core group, or of all named groups. */
    Document aggregated(boolean core) {
        List<Object> items = new ArrayList<>();
        for (String group : names()) {
            if (group.isEmpty() == core) {
                List<Object> versions = new ArrayList<>();
                for (String version : versions(group)) {
                    List<Object> resources = of(group, version)
                            .map(type -> (Object) aggregatedResource(type))
                            .toList();
                    versions.add(Map.of("version", version, "resources", resources, "freshness", "Current"));
                }
                items.add(Map.of("metadata", core ? Map.of() : Map.of("name", group), "versions", versions));
            }
        }
        return kind("APIGroupDiscoveryList")
                .with("apidiscovery.k8s.io/v2", "apiVersion")
                .with(Map.of(), "metadata")
                .with(items, "items");
    }

    private Stream<ResourceType> of(String group, String version) {
        return types.all().stream()
                .filter(type -> type.group().equals(group) && type.version().equals(version));
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        types.all().forEach(type -> names.add(type.group()));
        return names;
    }

    /** The versions of a group, the preferred one first. */
    private List<String> versions(String group) {
        return types.all().stream()
                .filter(type -> type.group().equals(group))
                .map(ResourceType::version)
                .distinct()
                .sorted(VersionOrder.NEWEST_FIRST)
                .toList();
    }

    private Map<String, Object> groupFields(String name) {
        List<Object> versions = new ArrayList<>();
        for (String version : versions(name)) {
            versions.add(Map.of("groupVersion", name + "/" + version, "version", version));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("versions", versions);
        fields.put("preferredVersion", versions.get(0));
        return fields;
    }

    private static Map<String, Object> resource(ResourceType type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", type.names().plural());
        fields.put("singularName", type.names().singular());
        fields.put("namespaced", type.namespaced());
        fields.put("kind", type.names().kind());
        fields.put("verbs", type.abilities().verbs());
        putLists(type, fields);
        return fields;
    }

    private static Map<String, Object> aggregatedResource(ResourceType type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("resource", type.names().plural());
        fields.put(
                "responseKind",
                kindOf(type.group(), type.version(), type.names().kind()));
        fields.put("scope", type.namespaced() ? "Namespaced" : "Cluster");
        fields.put("singularResource", type.names().singular());
        fields.put("verbs", type.abilities().verbs());
        putLists(type, fields);
        List<Object> subresources = new ArrayList<>();
        subresources(type).forEach((name, sub) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("subresource", name);
            each.put(
                    "responseKind",
                    kindOf(
                            String.valueOf(sub.getOrDefault("group", type.group())),
                            String.valueOf(sub.getOrDefault("version", type.version())),
                            String.valueOf(sub.get("kind"))));
            each.put("verbs", sub.getOrDefault("verbs", List.of()));
            subresources.add(each);
        });
        if (!subresources.isEmpty()) {
            fields.put("subresources", subresources);
        }
        return fields;
    }

    private static void putLists(ResourceType type, Map<String, Object> fields) {
        if (!type.names().shortNames().isEmpty()) {
            fields.put("shortNames", type.names().shortNames());
        }
        if (!type.names().categories().isEmpty()) {
            fields.put("categories", type.names().categories());
        }
    }

    private static Map<String, Map<String, Object>> subresources(ResourceType type) {
        ResourceCapabilities abilities = type.abilities();
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        abilities.others().stream()
                .sorted()
                .forEach(name -> found.put(
                        name,
                        switch (name) {
                            case "token" -> foreign("authentication.k8s.io", "v1", "TokenRequest", List.of("create"));
                            case "eviction" -> foreign("policy", "v1", "Eviction", List.of("create"));
                            case "log" -> Map.of("kind", type.names().kind(), "verbs", List.of("get"));
                            case "binding" -> Map.of("kind", "Binding", "verbs", List.of("create"));
                            default -> Map.of("kind", type.names().kind(), "verbs", List.of("update"));
                        }));
        List<String> verbs = List.of("get", "patch", "update");
        if (abilities.scale() != null) {
            found.put("scale", foreign("autoscaling", "v1", "Scale", verbs));
        }
        if (abilities.status()) {
            found.put("status", Map.of("kind", type.names().kind(), "verbs", verbs));
        }
        return found;
    }

    private static Map<String, Object> foreign(String group, String version, String kind, List<String> verbs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("group", group);
        fields.put("version", version);
        fields.put("kind", kind);
        fields.put("verbs", verbs);
        return fields;
    }

    private static Map<String, Object> kindOf(String group, String version, String kind) {
        return Map.of("group", group, "version", version, "kind", kind);
    }

    private static Document kind(String kind) {
        return Document.empty().with(kind, "kind");
    }
}
