package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.status.StatusException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps book, in {@code metadata.managedFields}, of who owns which fields of the objects of one kind, and merges what is applied.
 *
 * <p>The rules are those of kube-apiserver's server-side apply. All versions of a kind are taken to have the same fields. Trees that are
 * given are never changed.
 */
public final class FieldManager {
    private static final FieldSet NOBODYS = Stream.of(
                    "name",
                    "namespace",
                    "creationTimestamp",
                    "selfLink",
                    "uid",
                    "clusterName",
                    "generation",
                    ManagedFieldsForm.MANAGED_FIELDS,
                    "resourceVersion")
            .map(name -> FieldSet.of("metadata", name))
            .reduce(
                    FieldSet.of("apiVersion").union(FieldSet.of("kind")).union(FieldSet.of("metadata")),
                    FieldSet::union);

    private final Shape shape;
    private final Map<String, @Nullable Object> blank;
    private final FieldSet reset;

    /** For a custom resource. */
    public FieldManager(Shape shape) {
        this(shape, Map.of(), FieldSet.EMPTY);
    }

    private FieldManager(Shape shape, Map<String, @Nullable Object> blank, FieldSet reset) {
        this.shape = shape;
        this.blank = blank;
        this.reset = reset;
    }

    /**
     * The same for a built-in kind.
     *
     * @param form what an object has before anything is set, since its Go type always has it: {@code {metadata: {}, spec: {}, status: {}}}
     *     for most kinds. No manager owns these containers as such
     */
    public FieldManager startingFrom(Map<String, @Nullable Object> form) {
        return new FieldManager(shape, form, reset);
    }

    /**
     * The same for an endpoint that resets fields to what they were: {@code status} for an object that has this subresource, all but
     * {@code status} for the subresource. No manager becomes their owner there.
     */
    public FieldManager resetting(FieldSet fields) {
        return new FieldManager(shape, blank, fields);
    }

    /**
     * The new state of an object that was created, updated or patched, with its managers.
     *
     * <p>Managers that the new object itself brings count, and one empty entry (for a built-in kind, also an empty list) drops all; then
     * nothing is tracked until a client applies. The caller compares with {@link #keepingTimes} after its last change.
     *
     * @param live the state before; null for a create
     * @param object the state after, defaulted and pruned
     */
    public Map<String, @Nullable Object> updated(
            @Nullable Map<String, @Nullable Object> live, Map<String, @Nullable Object> object, Author author) {
        Object liveList = live == null ? null : ManagedFieldsForm.listOf(live);
        ManagedFields managed = author.subresource().isEmpty()
                ? sentOrLive(ManagedFieldsForm.listOf(object), liveList)
                : lenient(liveList);
        Map<String, @Nullable Object> after = ManagedFieldsForm.with(object, null);
        if (managed.isEmpty() && live != null) {
            return after;
        }
        try {
            track(live == null ? blank : ManagedFieldsForm.with(live, null), after, managed, author);
            return ManagedFieldsForm.write(after, managed);
        } catch (Elements.Untypable e) {
            return ManagedFieldsForm.with(after, liveList);
        }
    }

    /**
     * The new state of an object to which a configuration was applied, with its managers; the live state when nothing changes.
     *
     * @param live the state before; null when the apply creates the object
     * @param configuration what is applied
     * @param force whether to take over fields that others own
     * @throws StatusException 409 when others own fields that change, and not {@code force}; 400 when the configuration has managed fields;
     *     500 when it does not have the form of its kind
     */
    public Map<String, @Nullable Object> applied(
            @Nullable Map<String, @Nullable Object> live,
            Map<String, @Nullable Object> configuration,
            Author author,
            boolean force) {
        if (ManagedFieldsForm.listOf(configuration) != null) {
            throw new StatusException(400, "BadRequest", "metadata.managedFields must be nil", List.of());
        }
        Typing.require(configuration, shape);
        try {
            ManagedFields managed = live == null ? new ManagedFields() : strict(ManagedFieldsForm.listOf(live));
            Map<String, @Nullable Object> before = live == null ? blank : ManagedFieldsForm.with(live, null);
            if (managed.isEmpty()) {
                track(blank, before, managed, author.as("before-first-apply"));
            }
            return apply(before, configuration, managed, author, force);
        } catch (Elements.Untypable e) {
            throw new StatusException(500, "", "failed to create typed live object: " + e.getMessage(), List.of());
        }
    }

    /**
     * The changed object, with the live object's times of managers if nothing else differs, so that a write without effect is none.
     *
     * @param live the state before
     * @param changed the state to be stored
     */
    public static Map<String, @Nullable Object> keepingTimes(
            Map<String, @Nullable Object> live, Map<String, @Nullable Object> changed) {
        ManagedFields before = lenient(ManagedFieldsForm.listOf(live));
        ManagedFields after = lenient(ManagedFieldsForm.listOf(changed));
        boolean sameFields = before.entries().keySet().equals(after.entries().keySet())
                && before.entries().entrySet().stream().allMatch(entry -> {
                    Ownership now = after.get(entry.getKey());
                    return now != null && now.fields().equals(entry.getValue().fields());
                });
        boolean same = sameFields && ManagedFieldsForm.with(live, null).equals(ManagedFieldsForm.with(changed, null));
        return same ? live : changed;
    }

    private Map<String, @Nullable Object> apply(
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> configuration,
            ManagedFields managed,
            Author author,
            boolean force) {
        Manager self = author.applying();
        Ownership last = managed.get(self);
        FieldSet fields = ObjectFields.of(configuration, shape).outside(reset);
        managed.put(self, new Ownership(fields, author.apiVersion(), null));
        Map<String, @Nullable Object> merged = Merging.of(before, configuration, shape);
        Map<String, @Nullable Object> after =
                last == null ? merged : new Pruning(merged, shape).result(last.fields(), managed.all());

        Comparison difference = Comparison.of(before, after, shape).outside(reset);
        SortedMap<Manager, FieldSet> conflicts = managed.others(self, difference.changed());
        if (!force && !conflicts.isEmpty()) {
            refuse(conflicts, LastApplied.takeable(before, author, shape));
        }
        managed.release(difference.changed().union(difference.removed()), self);
        // Not the comparison: a changed order of elements that no manager owns is a change too.
        boolean same = Tree.same(before, after);
        managed.put(
                self,
                new Ownership(
                        fields.difference(NOBODYS),
                        author.apiVersion(),
                        same ? (last == null ? null : last.time()) : author.time()));
        return ManagedFieldsForm.write(LastApplied.renewed(same ? before : after, configuration, author), managed);
    }

    private static void refuse(SortedMap<Manager, FieldSet> conflicts, FieldSet takeable) {
        conflicts.replaceAll((manager, fields) -> fields.difference(takeable));
        conflicts.values().removeIf(FieldSet::isEmpty);
        if (!conflicts.isEmpty()) {
            throw ApplyConflict.of(conflicts);
        }
    }

    private void track(
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            ManagedFields managed,
            Author author) {
        Comparison difference = Comparison.of(before, after, shape).outside(reset);
        Manager self = author.updating();
        Ownership last = managed.get(self);
        FieldSet kept = last == null
                ? FieldSet.EMPTY
                : last.fields().difference(difference.changed()).difference(difference.removed());
        managed.release(difference.changed().union(difference.removed()), null);
        FieldSet taken = difference.changed().difference(NOBODYS);
        if (!taken.isEmpty()) {
            managed.put(self, new Ownership(kept.union(taken), author.apiVersion(), author.time()));
        }
        managed.cap();
    }

    private ManagedFields sentOrLive(@Nullable Object sent, @Nullable Object live) {
        // A custom resource's empty list is lost before it is read.
        boolean lost = blank.isEmpty() && sent instanceof List<?> list && list.isEmpty();
        if (!lost && ManagedFieldsForm.isReset(sent)) {
            return new ManagedFields();
        }
        ManagedFields managed = lenient(sent);
        return managed.isEmpty() ? lenient(live) : managed;
    }

    private static ManagedFields lenient(@Nullable Object list) {
        try {
            return ManagedFieldsForm.read(list);
        } catch (IllegalArgumentException e) {
            return new ManagedFields();
        }
    }

    private static ManagedFields strict(@Nullable Object list) {
        try {
            return ManagedFieldsForm.read(list);
        } catch (IllegalArgumentException e) {
            throw new StatusException(500, "", "failed to decode managed fields: " + e.getMessage(), List.of());
        }
    }
}
