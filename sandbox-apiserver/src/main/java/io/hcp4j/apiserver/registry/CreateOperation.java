package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.registry.RequestDecoder.Accepted;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ObjectMetaValidation;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.apiserver.storage.VersionConflict;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds objects. */
public final class CreateOperation {
    private static final int LONGEST_BASE = 58;

    private final Cluster cluster;
    private final Namespaces namespaces;

    /** Creation in a cluster. */
    public CreateOperation(Cluster cluster) {
        this.cluster = cluster;
        this.namespaces = new Namespaces(cluster);
    }

    /**
     * Adds an object.
     *
     * @throws StatusException when it is not allowed, not valid, or there already
     */
    public Outcome create(ResourceRef target, DecodedObject received, WriteParameters writing) {
        Document sent = RequestDecoder.identified(received.object(), target);
        if (!sent.resourceVersion().orElse("").isEmpty()) {
            throw new StatusException(500, "", "resourceVersion should not be set on objects to be created", List.of());
        }
        namespaces.requireActive(target, sent.name());
        Accepted accepted = RequestDecoder.accepted(
                new DecodedObject(sent, received.duplicates()), target.type(), writing.unknownFields());
        Document object =
                FieldOwners.afterWrite(begun(accepted.object(), target.type()), null, target, writing, cluster.now());
        return store(target, object, writing, accepted.warnings());
    }

    /** Adds an object that its first apply made. */
    Outcome createApplied(ResourceRef target, Document applied, WriteParameters writing, List<String> warnings) {
        namespaces.requireActive(target, target.name());
        return store(target, begun(applied, target.type()), writing, warnings);
    }

    private Outcome store(ResourceRef target, Document begun, WriteParameters writing, List<String> warnings) {
        ResourceType type = target.type();
        Document object = begun;
        List<Cause> causes = new ArrayList<>(ObjectMetaValidation.problems(type, object));
        causes.addAll(type.schema().problems(object, null));
        causes.addAll(type.rules().validate(object, null));
        if (!causes.isEmpty()) {
            throw StatusErrors.invalid(type, object.name(), causes);
        }
        ResourceRef place = ResourceRef.of(type, object.namespace(), object.name());
        if (place.latest(cluster) != null) {
            throw StatusErrors.alreadyExists(type, object.name());
        }
        if (writing.dryRun()) {
            return new Outcome(object, true, false, warnings);
        }
        Document stored = type.rules().stored(object);
        StoredSize.require(type, stored);
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
        } catch (VersionConflict e) {
            throw StatusErrors.alreadyExists(type, object.name());
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
                .set("uid", cluster.uidGenerator().uid(place + name).toString())
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
        Document prepared = type.rules().prepareForCreate(begun, cluster);
        boolean statusToCome = type.abilities().status() && !type.rules().custom() && !prepared.has("status");
        return statusToCome ? prepared.with(Map.of(), "status") : prepared;
    }

    private String generated(String place, String base) {
        return base.substring(0, Math.min(base.length(), LONGEST_BASE))
                + cluster.uidGenerator().nameSuffix(place + base);
    }
}
