package io.hcp4j.apiserver.registry;

import com.google.common.collect.Sets;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.Cluster.Reaction;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what belonged to objects that are gone: what the garbage collector of a real cluster's controller manager does.
 *
 * <p>Background: dependents go after their owner. Foreground: the owner waits for the dependents that block it. Orphan: dependents stay,
 * and forget their owner.
 */
public final class GarbageCollector implements Reaction {
    private final Cluster cluster;
    private final BackgroundTasks chores;
    private final DeleteOperation deletion;
    private final UpdateOperation modification;
    private final OwnerIndex family;

    /** A collector that takes note of everything there is. */
    public GarbageCollector(Cluster cluster, BackgroundTasks chores) {
        this.cluster = cluster;
        this.chores = chores;
        this.deletion = new DeleteOperation(cluster);
        this.modification = new UpdateOperation(cluster);
        this.family = new OwnerIndex(cluster);
        for (ResourceType type : cluster.types().stored()) {
            cluster.all(type.collection(), "").forEach(each -> note(type, null, each, false));
        }
    }

    @Override
    public void written(ResourceType type, @Nullable Document before, Document now, boolean deleted) {
        String uid = now.uid().orElse("");
        boolean owned = note(type, before, now, deleted);
        if (deleted) {
            if (!family.children(uid).isEmpty()) {
                chores.add(() -> family.children(uid).forEach(this::judge));
            }
            now.objects("metadata", "ownerReferences").forEach(owner -> released(owner, now.namespace()));
            return;
        }
        ResourceRef place = ResourceRef.of(type, now.namespace(), now.name());
        if (owned) {
            chores.add(() -> judge(place));
        }
        List<?> finalizers = now.list("metadata", "finalizers");
        if (now.has("metadata", "deletionTimestamp")) {
            if (finalizers.contains(Finalizers.ORPHAN)) {
                chores.add(() -> orphan(place, uid));
            } else if (finalizers.contains(Finalizers.FOREGROUND)) {
                chores.add(() -> deleteChildren(place, uid));
            }
        }
    }

    /** Takes note of an object's owners; true when it has others than before. */
    private boolean note(ResourceType type, @Nullable Document before, Document now, boolean deleted) {
        Set<String> then = OwnerIndex.owners(before);
        Set<String> since = deleted ? Set.of() : OwnerIndex.owners(now);
        if (!then.isEmpty() || !since.isEmpty()) {
            family.note(ResourceRef.of(type, now.namespace(), now.name()), Sets.union(then, since));
        }
        return !then.equals(since);
    }

    /** Deletes an object none of whose owners exists; records it when only some do. */
    private void judge(ResourceRef place) {
        Optional<Document> found = cluster.find(place);
        if (found.isEmpty()) {
            return;
        }
        List<Document> owners = found.get().objects("metadata", "ownerReferences");
        List<Document> present =
                owners.stream().filter(owner -> isThere(owner, place)).toList();
        if (owners.isEmpty() || present.size() == owners.size()) {
            return;
        }
        if (present.isEmpty()) {
            tryDeleting(place, found.get(), "");
        } else {
            rewrite(place, object -> present);
        }
    }

    /** A kind that is not served does not tell whether its objects are gone, so they count as there. */
    private boolean isThere(Document owner, ResourceRef child) {
        Optional<ResourceRef> place = place(owner, child.namespace());
        return place.isEmpty()
                || place.flatMap(cluster::find)
                        .filter(object -> object.uid().equals(owner.text("uid")))
                        .isPresent();
    }

    /** An owner of a namespaced object is in the same namespace or in none. */
    private Optional<ResourceRef> place(Document owner, String namespace) {
        String apiVersion = owner.text("apiVersion").orElse("");
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        return cluster.types().stored().stream()
                .filter(type -> type.group().equals(group)
                        && type.names().kind().equals(owner.text("kind").orElse("")))
                .findFirst()
                .map(type -> ResourceRef.of(
                        type,
                        type.namespaced() ? namespace : "",
                        owner.text("name").orElse("")));
    }

    private void orphan(ResourceRef owner, String uid) {
        family.children(uid)
                .forEach(child -> rewrite(child, object -> object.objects("metadata", "ownerReferences").stream()
                        .filter(each -> !uid.equals(each.text("uid").orElse("")))
                        .toList()));
        release(owner, Finalizers.ORPHAN);
    }

    private void deleteChildren(ResourceRef owner, String uid) {
        boolean waits = false;
        for (ResourceRef child : family.children(uid)) {
            Optional<Document> object = cluster.find(child);
            if (object.isPresent()) {
                if (!object.get().has("metadata", "deletionTimestamp")) {
                    tryDeleting(child, object.get(), "Foreground");
                }
                waits |= blocks(child, uid);
            }
        }
        if (!waits) {
            release(owner, Finalizers.FOREGROUND);
        }
    }

    private boolean blocks(ResourceRef child, String uid) {
        return cluster.find(child).stream()
                .flatMap(object -> object.objects("metadata", "ownerReferences").stream())
                .anyMatch(owner -> uid.equals(owner.text("uid").orElse(""))
                        && owner.flag("blockOwnerDeletion").orElse(false));
    }

    /** A dependent is gone: its owner may have waited for that. */
    private void released(Document reference, String namespace) {
        String uid = reference.text("uid").orElse("");
        chores.add(() -> place(reference, namespace).ifPresent(owner -> cluster.find(owner)
                .filter(object -> object.uid().orElse("").equals(uid)
                        && object.has("metadata", "deletionTimestamp")
                        && object.list("metadata", "finalizers").contains(Finalizers.FOREGROUND))
                .ifPresent(object -> deleteChildren(owner, uid))));
    }

    private void release(ResourceRef place, String finalizer) {
        change(place, object -> {
            List<Object> left = new ArrayList<>();
            object.list("metadata", "finalizers").stream()
                    .filter(each -> !finalizer.equals(each))
                    .forEach(each -> left.add(Objects.requireNonNull(each)));
            return left.isEmpty()
                    ? object.without("metadata", "finalizers")
                    : object.with(left, "metadata", "finalizers");
        });
    }

    private void rewrite(ResourceRef place, Function<Document, List<Document>> owners) {
        change(place, object -> {
            List<Document> left = owners.apply(object);
            return left.isEmpty()
                    ? object.without("metadata", "ownerReferences")
                    : object.with(left, "metadata", "ownerReferences");
        });
    }

    private void change(ResourceRef place, UnaryOperator<Document> how) {
        try {
            modification.update(place, object -> DecodedObject.of(how.apply(object)), WriteParameters.OWN);
        } catch (StatusException e) {
            if (e.code() != 404) {
                throw e;
            }
        }
    }

    private void tryDeleting(ResourceRef place, Document object, String propagation) {
        try {
            deletion.delete(
                    place, new DeleteOptions(object.uid().orElse(""), "", propagation, Optional.empty(), false));
        } catch (StatusException e) {
            // Gone already, or another one of the same name: either is what was wanted.
            if (e.code() != 404 && e.code() != 409) {
                throw e;
            }
        }
    }
}
