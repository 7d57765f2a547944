package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.registry.Intake.Accepted;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.MetadataRules;
import io.hcp4j.apiserver.resource.Refusals;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.Target;
import io.hcp4j.apiserver.status.ApiFailure;
import io.hcp4j.apiserver.status.ApiFailure.Cause;
import io.hcp4j.apiserver.storage.Stale;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds objects. */
public final class Creation {
    private static final int LONGEST_BASE = 58;

    private final Cluster cluster;
    private final Namespaces namespaces;

    /** Creation in a cluster. */
    public Creation(Cluster cluster) {
        this.cluster = cluster;
        this.namespaces = new Namespaces(cluster);
    }

    /**
     * Adds an object.
     *
     * @throws ApiFailure when it is not allowed, not valid, or there already
     */
    public Outcome create(Target target, Received received, Writing writing) {
        Document sent = Intake.identified(received.object(), target);
        if (!sent.resourceVersion().orElse("").isEmpty()) {
            throw new ApiFailure(500, "", "resourceVersion should not be set on objects to be created", List.of());
        }
        namespaces.requireActive(target, sent.name());
        Accepted accepted =
                Intake.accepted(new Received(sent, received.duplicates()), target.type(), writing.unknownFields());
        Document object =
                FieldOwners.afterWrite(begun(accepted.object(), target.type()), null, target, writing, cluster.now());
        return store(target, object, writing, accepted.warnings());
    }

    /** Adds an object that its first apply made. */
    Outcome createApplied(Target target, Document applied, Writing writing, List<String> warnings) {
        namespaces.requireActive(target, target.name());
        return store(target, begun(applied, target.type()), writing, warnings);
    }

    private Outcome store(Target target, Document begun, Writing writing, List<String> warnings) {
        ResourceType type = target.type();
        Document object = begun;
        List<Cause> causes = new ArrayList<>(MetadataRules.problems(type, object));
        causes.addAll(type.schema().problems(object, null));
        causes.addAll(type.rules().problems(object, null));
        if (!causes.isEmpty()) {
            throw Refusals.invalid(type, object.name(), causes);
        }
        Target place = Target.of(type, object.namespace(), object.name());
        if (place.latest(cluster) != null) {
            throw Refusals.alreadyExists(type, object.name());
        }
        if (writing.dryRun()) {
            return new Outcome(object, true, false, warnings);
        }
        Document stored = type.rules().stored(object);
        try {
            Document written = cluster.store()
                    .put(
                            cluster.store().collection(type.collection()),
                            place.key(),
                            null,
                            revision -> stored.with(String.valueOf(revision), "metadata", "resourceVersion"))
                    .object();
            cluster.announce(type, null, written, false);
            return new Outcome(type.rules().served(written), true, false, warnings);
        } catch (Stale e) {
            throw Refusals.alreadyExists(type, object.name());
        }
    }

    /** Gives a new object what only the server gives. */
    private Document begun(Document object, ResourceType type) {
        String place = type.collection() + "/" + object.namespace() + "/";
        String base = object.text("metadata", "generateName").orElse("");
        boolean generated = object.name().isEmpty() && !base.isEmpty();
        String name = generated ? generated(place, base) : object.name();
        MetadataEdit metadata = new MetadataEdit(object)
                .remove("deletionTimestamp", "deletionGracePeriodSeconds", "selfLink", "generation", "resourceVersion")
                .set("uid", cluster.births().uid(place + name).toString())
                .set("creationTimestamp", cluster.timestamp());
        if (generated) {
            metadata.set("name", name);
        }
        if (type.rules().counted()) {
            metadata.set("generation", 1L);
        }
        Document begun = metadata.done();
        if (type.abilities().status()) {
            begun = begun.without("status");
        }
        Document prepared = type.rules().onCreate(begun, cluster);
        boolean statusToCome = type.abilities().status() && !type.rules().custom() && !prepared.has("status");
        return statusToCome ? prepared.with(Map.of(), "status") : prepared;
    }

    private String generated(String place, String base) {
        return base.substring(0, Math.min(base.length(), LONGEST_BASE))
                + cluster.births().tail(place + base);
    }
}
