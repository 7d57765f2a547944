package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.registry.RequestDecoder.Accepted;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ObjectMetaValidation;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.apiserver.storage.VersionConflict;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes objects: as a whole, in part, or one of their subresources. */
public final class UpdateOperation {
    private final Cluster cluster;
    private final CreateOperation creation;

    /** Modification in a cluster. */
    public UpdateOperation(Cluster cluster) {
        this.cluster = cluster;
        this.creation = new CreateOperation(cluster);
    }

    /** How an object becomes another one. May be called several times, when others write meanwhile. */
    @FunctionalInterface
    public interface Change {
        /** The object that the client wants in place of the present one. */
        DecodedObject apply(Document present);
    }

    /**
     * Replaces an object by what a client sent, or by what its patch makes of the present one.
     *
     * @throws StatusException when the object does not exist, has changed, or the change is not allowed
     */
    public Outcome update(ResourceRef target, Change change, WriteParameters writing) {
        while (true) {
            Version version = cluster.existing(target, target.latest(cluster));
            Document old = target.type().rules().served(version.object());
            DecodedObject wanted = change.apply(old);
            Document sent = RequestDecoder.identified(wanted.object(), target);
            requireSameIncarnation(sent, old, target);
            requireVersionOfCustom(sent, target);
            Accepted accepted = RequestDecoder.accepted(
                    new DecodedObject(sent, wanted.duplicates()), target.type(), writing.unknownFields());
            Document next = PrepareForUpdate.of(accepted.object(), old, target, cluster);
            next = FieldOwners.afterWrite(next, old, target, writing, cluster.now());
            Outcome outcome = store(target, next, old, version, writing, accepted.warnings());
            if (outcome != null) {
                return outcome;
            }
        }
    }

    /**
     * Applies a part of an object in the name of a manager, and creates the object when it is not there.
     *
     * @param force whether to take over fields that others own
     * @throws StatusException when others own fields that would change, and everything that {@link #update} throws
     */
    public Outcome apply(ResourceRef target, DecodedObject received, boolean force, WriteParameters writing) {
        while (true) {
            Version version = target.latest(cluster);
            Document sent = RequestDecoder.identified(received.object(), target);
            Accepted accepted = accepted(new DecodedObject(sent, received.duplicates()), target, writing);
            if (version == null) {
                if (!target.subresource().isEmpty()) {
                    throw StatusErrors.notFound(target.type(), target.name());
                }
                Document made = FieldOwners.applied(null, accepted.object(), target, writing, force, cluster.now());
                return creation.createApplied(
                        target, target.type().schema().withDefaults(made), writing, accepted.warnings());
            }
            Document old = target.type().rules().served(version.object());
            requireSameIncarnation(sent, old, target);
            Document merged = FieldOwners.applied(old, accepted.object(), target, writing, force, cluster.now());
            Document kept = LastApplied.updated(merged, accepted.object(), writing.manager());
            Document next = PrepareForUpdate.of(target.type().schema().withDefaults(kept), old, target, cluster)
                    .with(merged.list("metadata", "managedFields"), "metadata", "managedFields");
            Outcome outcome = store(target, next, old, version, writing, accepted.warnings());
            if (outcome != null) {
                return outcome;
            }
        }
    }

    /** What a manager applies must not gain defaults: it would own them. */
    private static Accepted accepted(DecodedObject received, ResourceRef target, WriteParameters writing) {
        Accepted checked = RequestDecoder.accepted(received, target.type(), writing.unknownFields());
        return new Accepted(target.type().schema().prune(received.object()).object(), checked.warnings());
    }

    /** Null when another client wrote meanwhile. */
    private @Nullable Outcome store(
            ResourceRef target,
            Document next,
            Document old,
            Version version,
            WriteParameters writing,
            List<String> warnings) {
        ResourceType type = target.type();
        List<Cause> causes = new ArrayList<>(ObjectMetaValidation.problems(type, next));
        causes.addAll(ObjectMetaValidation.changes(next, old));
        causes.addAll(type.schema().problems(next, old));
        causes.addAll(type.rules().validate(next, old));
        if (!causes.isEmpty()) {
            throw StatusErrors.invalid(type, next.name(), causes);
        }
        boolean gone = next.has("metadata", "deletionTimestamp") && Finalizers.nothingHolds(next);
        if (writing.dryRun() || (!gone && sameButForTimes(next, old))) {
            return new Outcome(writing.dryRun() ? next : old, false, false, warnings);
        }
        Document stored = type.rules().stored(next);
        if (!gone) {
            StoredSize.require(type, stored);
        }
        try {
            Document written = write(type, target.key(), version, gone, stored).object();
            cluster.announce(type, version.object(), written, gone);
            return new Outcome(type.rules().served(written), false, gone, warnings);
        } catch (VersionConflict e) {
            return null;
        }
    }

    private Version write(ResourceType type, String key, Version version, boolean gone, Document stored)
            throws VersionConflict {
        var collection = cluster.store().collection(type.collection());
        return gone
                ? cluster.store().delete(collection, key, version, revision -> at(stored, revision))
                : cluster.store().put(collection, key, version, revision -> at(stored, revision));
    }

    private static Document at(Document object, long revision) {
        return object.with(String.valueOf(revision), "metadata", "resourceVersion");
    }

    /** A write that changes nothing but the times of managed fields is not stored. */
    private static boolean sameButForTimes(Document next, Document old) {
        return withoutTimes(next).equals(withoutTimes(old));
    }

    private static Document withoutTimes(Document object) {
        List<Document> owners = object.objects("metadata", "managedFields");
        return owners.isEmpty()
                ? object.without("metadata", "managedFields")
                : object.with(owners.stream().map(each -> each.without("time")).toList(), "metadata", "managedFields");
    }

    private static void requireSameIncarnation(Document sent, Document old, ResourceRef target) {
        String version = sent.resourceVersion().orElse("");
        if (!version.isEmpty()
                && !version.equals("0")
                && !version.equals(old.resourceVersion().orElse(""))) {
            throw StatusErrors.modified(target.type(), target.name());
        }
        String uid = sent.uid().orElse("");
        if (!uid.isEmpty() && !uid.equals(old.uid().orElse(""))) {
            throw StatusErrors.conflict(
                    target.type(),
                    target.name(),
                    "Precondition failed: UID in precondition: " + uid + ", UID in object meta: "
                            + old.uid().orElse(""));
        }
    }

    /** Built-in kinds may be replaced without a resource version; custom resources may not. */
    private static void requireVersionOfCustom(Document sent, ResourceRef target) {
        if (target.type().rules().custom() && sent.resourceVersion().orElse("").isEmpty()) {
            throw StatusErrors.invalid(
                    target.type(),
                    target.name(),
                    List.of(Cause.invalid("metadata.resourceVersion", "0", "must be specified for an update")));
        }
    }
}
