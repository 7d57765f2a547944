package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.registry.BackgroundTasks;
import io.hcp4j.apiserver.registry.DecodedObject;
import io.hcp4j.apiserver.registry.DeleteOperation;
import io.hcp4j.apiserver.registry.DeleteOptions;
import io.hcp4j.apiserver.registry.UpdateOperation;
import io.hcp4j.apiserver.registry.WriteParameters;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.Cluster.Reaction;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Serves what definitions define, says so in their conditions, and clears away what they defined when they go. */
public final class CustomResources implements Reaction {
    private static final String DEFINITIONS = "customresourcedefinitions.apiextensions.k8s.io";
    private static final String CLEANUP = "customresourcecleanup.apiextensions.k8s.io";

    private final Cluster cluster;
    private final BackgroundTasks chores;
    private final UpdateOperation modification;
    private final DeleteOperation deletion;
    /** The state of each definition that is served: of which object, and at which generation. */
    private final Map<String, String> served = new HashMap<>();

    /** Reads the existing definitions. */
    public CustomResources(Cluster cluster, BackgroundTasks chores) {
        this.cluster = cluster;
        this.chores = chores;
        this.modification = new UpdateOperation(cluster);
        this.deletion = new DeleteOperation(cluster);
        cluster.all(DEFINITIONS, "").forEach(this::serve);
    }

    /** Goes on with what a stop of the server interrupted. */
    public void resume() {
        ResourceType type = definitions();
        cluster.all(DEFINITIONS, "").forEach(each -> written(type, null, each, false));
    }

    @Override
    public void written(ResourceType type, @Nullable Document before, Document now, boolean deleted) {
        if (!type.collection().equals(DEFINITIONS)) {
            if (deleted && type.rules().custom()) {
                chores.add(() -> clearWhenGoing(type.collection()));
            }
        } else if (deleted) {
            forget(now.name());
        } else if (now.has("metadata", "deletionTimestamp")) {
            chores.add(() -> clearWhenGoing(now.name()));
        } else {
            serve(now);
            if (!DefinitionStatus.isEstablished(now)) {
                accept(now.name());
            }
        }
    }

    /** Takes up a definition whose spec is not the one that is served already. */
    private synchronized void serve(Document definition) {
        String state = definition.uid().orElse("") + "/"
                + definition.number("metadata", "generation").orElse(0L);
        if (!state.equals(served.get(definition.name()))) {
            cluster.types().removeCollection(definition.name());
            cluster.types().add(CustomTypes.of(definition));
            served.put(definition.name(), state);
        }
    }

    private synchronized void forget(String name) {
        cluster.types().removeCollection(name);
        served.remove(name);
    }

    /** Done before the client that defined it is answered: it can use the kind at once. */
    private void accept(String name) {
        change(name, "", definition -> withCleanup(definition));
        change(name, "status", definition -> DefinitionStatus.accepted(definition, cluster.timestamp()));
    }

    private static Document withCleanup(Document definition) {
        List<Object> finalizers = new ArrayList<>();
        definition.list("metadata", "finalizers").forEach(each -> finalizers.add(String.valueOf(each)));
        if (finalizers.contains(CLEANUP)) {
            return definition;
        }
        finalizers.add(CLEANUP);
        return definition.with(finalizers, "metadata", "finalizers");
    }

    private void clearWhenGoing(String name) {
        boolean going = cluster.find(ResourceRef.of(definitions(), "", name))
                .filter(found -> found.has("metadata", "deletionTimestamp"))
                .isPresent();
        if (!going) {
            return;
        }
        change(name, "status", definition -> DefinitionStatus.terminating(definition, cluster.timestamp()));
        cluster.types().stored().stream()
                .filter(type -> type.collection().equals(name))
                .forEach(type -> cluster.all(name, "").forEach(each -> delete(type, each)));
        if (cluster.all(name, "").isEmpty()) {
            change(name, "", CustomResources::withoutCleanup);
        }
    }

    private static Document withoutCleanup(Document definition) {
        List<Object> left = new ArrayList<>();
        definition.list("metadata", "finalizers").stream()
                .filter(each -> !CLEANUP.equals(each))
                .forEach(each -> left.add(String.valueOf(each)));
        return left.isEmpty()
                ? definition.without("metadata", "finalizers")
                : definition.with(left, "metadata", "finalizers");
    }

    private void delete(ResourceType type, Document object) {
        try {
            deletion.delete(ResourceRef.of(type, object.namespace(), object.name()), DeleteOptions.PLAIN);
        } catch (StatusException e) {
            if (e.code() != 404) {
                throw e;
            }
        }
    }

    private void change(String name, String subresource, UnaryOperator<Document> how) {
        try {
            modification.update(
                    new ResourceRef(definitions(), "", name, subresource),
                    definition -> DecodedObject.of(how.apply(definition)),
                    WriteParameters.OWN);
        } catch (StatusException e) {
            if (e.code() != 404) {
                throw e;
            }
        }
    }

    private ResourceType definitions() {
        return cluster.builtIn("apiextensions.k8s.io", "v1", "customresourcedefinitions");
    }
}
