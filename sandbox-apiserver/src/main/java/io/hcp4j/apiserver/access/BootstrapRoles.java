package io.hcp4j.apiserver.access;

import io.hcp4j.apiserver.registry.CreateOperation;
import io.hcp4j.apiserver.registry.DecodedObject;
import io.hcp4j.apiserver.registry.WriteParameters;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.documents.MalformedText;
import io.hcp4j.documents.Yaml;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The roles that a cluster begins with. Those that are missing are added at each start. */
public final class BootstrapRoles {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private final Cluster cluster;
    private final CreateOperation creation;

    /** The roles of a cluster. */
    public BootstrapRoles(Cluster cluster, CreateOperation creation) {
        this.cluster = cluster;
        this.creation = creation;
    }

    /** Adds what is missing. */
    public void add() {
        Document file = read();
        for (Document role : file.objects("roles")) {
            Map<String, Object> object = new LinkedHashMap<>();
            Map<String, Object> labels = new LinkedHashMap<>(role.texts("labels"));
            labels.put("kubernetes.io/bootstrapping", "rbac-defaults");
            object.put("metadata", Map.of("name", role.text("name").orElseThrow(), "labels", labels));
            object.put("rules", role.list("rules"));
            if (role.has("aggregates")) {
                object.put("aggregationRule", Map.of("clusterRoleSelectors", selectors(role)));
                object.put("rules", aggregated(role, file));
            }
            addUnlessThere("clusterroles", Document.of(object));
        }
        for (Document binding : file.objects("bindings")) {
            addUnlessThere("clusterrolebindings", binding(binding));
        }
    }

    /** The rule that allows everything with every resource. */
    static Document everything() {
        return Document.of(Map.of("apiGroups", List.of("*"), "resources", List.of("*"), "verbs", List.of("*")));
    }

    /** The rule that allows everything at every path. */
    static Document everyPath() {
        return Document.of(Map.of("nonResourceURLs", List.of("*"), "verbs", List.of("*")));
    }

    /** What a user is given to have a role everywhere. */
    public static Document binding(String name, String role, Map<String, String> subject) {
        return Document.of(Map.of(
                "metadata",
                Map.of("name", name),
                "roleRef",
                Map.of("apiGroup", GROUP, "kind", "ClusterRole", "name", role),
                "subjects",
                List.of(subject)));
    }

    private static Document binding(Document entry) {
        String role = entry.text("role").orElseThrow();
        List<Object> subjects = new ArrayList<>();
        entry.list("groups")
                .forEach(group -> subjects.add(
                        Map.of("apiGroup", GROUP, "kind", "Group", "name", Objects.requireNonNull(group))));
        return binding(role, role, Map.of())
                .with(subjects, "subjects")
                .with(Map.of("kubernetes.io/bootstrapping", "rbac-defaults"), "metadata", "labels");
    }

    private static List<Object> selectors(Document role) {
        List<Object> selectors = new ArrayList<>();
        role.list("aggregates")
                .forEach(label -> selectors.add(Map.of("matchLabels", Map.of(String.valueOf(label), "true"))));
        return selectors;
    }

    /** The rules of all roles that carry one of the labels, aggregating ones included. */
    private static List<Object> aggregated(Document role, Document file) {
        List<Object> rules = new ArrayList<>();
        for (Document other : file.objects("roles")) {
            if (other.texts("labels").keySet().stream()
                    .anyMatch(label -> role.list("aggregates").contains(label))) {
                if (other.has("aggregates")) {
                    rules.addAll(aggregated(other, file));
                }
                other.objects("rules").forEach(rule -> rules.add(rule.asMap()));
            }
        }
        return rules;
    }

    private void addUnlessThere(String plural, Document object) {
        ResourceType type = cluster.builtIn(GROUP, "v1", plural);
        if (cluster.find(ResourceRef.of(type, "", object.name())).isEmpty()) {
            creation.create(new ResourceRef(type, "", "", ""), DecodedObject.of(object), WriteParameters.OWN);
        }
    }

    private static Document read() {
        try (InputStream in =
                Objects.requireNonNull(BootstrapRoles.class.getResourceAsStream("roles.yaml"), "roles.yaml")) {
            return Document.of((Map<?, ?>)
                    Objects.requireNonNull(Yaml.read(in.readAllBytes()).value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedText e) {
            throw new IllegalStateException("roles.yaml", e);
        }
    }
}
