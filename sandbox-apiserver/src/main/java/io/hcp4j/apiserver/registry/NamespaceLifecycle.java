package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.Cluster.Reaction;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Furnishes new namespaces, and clears those that are to go: what two controllers of a real cluster do. */
public final class NamespaceLifecycle implements Reaction {
    private final Cluster cluster;
    private final BackgroundTasks chores;
    private final String authority;
    private final CreateOperation creation;
    private final UpdateOperation modification;
    private final DeleteOperation deletion;

    /**
     * The lifecycle of a cluster's namespaces.
     *
     * @param authority the certificate authority that pods trust, as PEM text
     */
    public NamespaceLifecycle(Cluster cluster, BackgroundTasks chores, String authority) {
        this.cluster = cluster;
        this.chores = chores;
        this.authority = authority;
        this.creation = new CreateOperation(cluster);
        this.modification = new UpdateOperation(cluster);
        this.deletion = new DeleteOperation(cluster);
    }

    @Override
    public void written(ResourceType type, @Nullable Document before, Document now, boolean deleted) {
        if (type.collection().equals("namespaces")) {
            if (!deleted && now.has("metadata", "deletionTimestamp")) {
                chores.add(() -> clear(now.name()));
            } else if (!deleted) {
                chores.add(() -> furnish(now.name()));
            }
        } else if (type.namespaced() && deleted) {
            String namespace = now.namespace();
            if (isTerminating(namespace)) {
                chores.add(() -> clear(namespace));
            } else if (isFurniture(type, now.name())) {
                chores.add(() -> furnish(namespace));
            }
        }
    }

    /** Takes up what a stop of the server interrupted. */
    public void resume() {
        cluster.all("namespaces", "").forEach(each -> written(namespaces(), null, each, false));
    }

    private static boolean isFurniture(ResourceType type, String name) {
        return switch (type.collection()) {
            case "serviceaccounts" -> name.equals("default");
            case "configmaps" -> name.equals("kube-root-ca.crt");
            default -> false;
        };
    }

    private void furnish(String namespace) {
        add(namespace, "serviceaccounts", Document.of(Map.of("metadata", Map.of("name", "default"))));
        add(
                namespace,
                "configmaps",
                Document.of(Map.of(
                        "metadata",
                        Map.of(
                                "name",
                                "kube-root-ca.crt",
                                "annotations",
                                Map.of(
                                        "kubernetes.io/description",
                                        "The certificate authority of this cluster's API server.")),
                        "data",
                        Map.of("ca.crt", authority))));
    }

    private void add(String namespace, String plural, Document object) {
        ResourceType type = cluster.builtIn("", "v1", plural);
        if (cluster.find(ResourceRef.of(type, namespace, object.name())).isPresent()) {
            return;
        }
        try {
            creation.create(new ResourceRef(type, namespace, "", ""), DecodedObject.of(object), WriteParameters.OWN);
        } catch (StatusException e) {
            // Another client was first, or the namespace is being deleted.
            if (e.code() != 404 && e.code() != 409 && e.code() != 403) {
                throw e;
            }
        }
    }

    private void clear(String namespace) {
        if (!isTerminating(namespace)) {
            return;
        }
        boolean left = false;
        for (ResourceType type : List.copyOf(cluster.types().stored())) {
            if (type.namespaced()) {
                for (Document object : cluster.all(type.collection(), namespace)) {
                    left |= !remove(type, object);
                }
            }
        }
        if (!left) {
            finish(namespace);
        }
    }

    /** True when it is gone. */
    private boolean remove(ResourceType type, Document object) {
        try {
            return deletion.delete(
                            ResourceRef.of(type, object.namespace(), object.name()),
                            new DeleteOptions(object.uid().orElse(""), "", "", Optional.empty(), false))
                    .gone();
        } catch (StatusException e) {
            return true;
        }
    }

    private void finish(String namespace) {
        try {
            modification.update(
                    new ResourceRef(namespaces(), "", namespace, "finalize"),
                    object -> DecodedObject.of(object.without("spec", "finalizers")),
                    WriteParameters.OWN);
        } catch (StatusException e) {
            if (e.code() != 404) {
                throw e;
            }
        }
    }

    private boolean isTerminating(String namespace) {
        return cluster.find(ResourceRef.of(namespaces(), "", namespace))
                .filter(found -> found.has("metadata", "deletionTimestamp"))
                .isPresent();
    }

    private ResourceType namespaces() {
        return cluster.builtIn("", "v1", "namespaces");
    }
}
