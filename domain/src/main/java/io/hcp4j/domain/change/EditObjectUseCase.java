package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.change.internal.JsonMergePatch;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes a HostedCluster or a NodePool to what a user made of it in an editor. Only the fields that the user changed are sent; what other
 * clients changed in the meantime stays, and where both changed the same field nothing is written. Fields that cannot be changed are refused
 * before anything is sent. Reports a {@link ChangeEvent}, and {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class EditObjectUseCase {
    /** What the server notes of an object; a user may leave it out. */
    private static final List<String> RECORD = List.of("uid", "creationTimestamp", "generation", "resourceVersion");

    private final ClusterAccess clusters;

    /** Edits objects of the management cluster in one call. */
    public EditObjectUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Reads an object for an editor: without its status and the record of who manages its fields.
     *
     * @throws HcpException NOT_FOUND
     */
    public Document read(ResourceKey key) {
        return clusters.management()
                .get(key)
                .orElseThrow(() -> isCluster(key) ? NotFound.hostedCluster(key) : NotFound.nodePool(key))
                .without("status")
                .without("metadata", "managedFields");
    }

    /**
     * Changes the object.
     *
     * @throws HcpException NOT_FOUND; CONFLICT when another client changed one of the same fields since the object was read, or other
     *     writers do not stop changing it; INVALID when the server refuses it; CANCELLED when the thread was interrupted
     */
    public ChangeResult execute(EditObject command, ProgressListener listener) {
        List<Problem> problems = fixedFields(command);
        if (!problems.isEmpty()) {
            return new ChangeResult.Refused(List.of(), command.key(), problems);
        }
        Document edited = withRecord(command);
        Document patch = JsonMergePatch.between(command.original(), edited);
        return new ObjectChange(clusters, command.mode(), listener)
                .make(
                        List.of(command.key()),
                        current -> {
                            refuseChangedByOthers(command, edited, patch, current);
                            return JsonMergePatch.applied(current, patch);
                        },
                        EditObjectUseCase::effect);
    }

    private static Document withRecord(EditObject command) {
        Document edited = command.edited();
        for (String field : RECORD) {
            Optional<Object> value = command.original().value("metadata", field);
            if (value.isPresent()) {
                edited = edited.with(value.get(), "metadata", field);
            }
        }
        return edited;
    }

    private static Goal effect(ResourceKey key) {
        return isCluster(key) ? ClusterGoals.reconciled(key) : NodePoolGoals.ready(key);
    }

    private static boolean isCluster(ResourceKey key) {
        return key.kind().equals(HypershiftKinds.HOSTED_CLUSTER);
    }

    /** What says which object it is, and what only the server writes. */
    private static List<Problem> fixedFields(EditObject command) {
        Document original = command.original();
        Document edited = command.edited();
        Set<String> changed = new TreeSet<>();
        for (String field : List.of("apiVersion", "kind", "status")) {
            if (!original.value(field).equals(edited.value(field))) {
                changed.add(field);
            }
        }
        Map<String, ?> before =
                original.object("metadata").orElse(Document.empty()).asMap();
        Map<String, ?> after =
                edited.object("metadata").orElse(Document.empty()).asMap();
        for (String field : List.of("name", "namespace", "deletionTimestamp", "managedFields")) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changed.add("metadata." + field);
            }
        }
        for (String field : RECORD) {
            if (after.containsKey(field) && !Objects.equals(before.get(field), after.get(field))) {
                changed.add("metadata." + field);
            }
        }
        return changed.stream()
                .map(field -> new Problem(
                        command.key().kind().kind() + " " + command.key().name(),
                        field,
                        "",
                        "cannot be changed by editing the object",
                        ""))
                .toList();
    }

    private void refuseChangedByOthers(EditObject command, Document edited, Document patch, Document current) {
        List<String> both = new ArrayList<>();
        changedByOthers(patch.asMap(), List.of(), command.original(), edited, current, both);
        if (!both.isEmpty()) {
            throw HcpException.of(
                            ErrorCode.CONFLICT,
                            command.key() + " was changed since it was read: " + String.join(", ", both))
                    .key(command.key())
                    .server(clusters.management().server())
                    .remedy(Remedy.of("run {} again, it shows the present values", new NextStep.Repeat()))
                    .build();
        }
    }

    /**
     * Finds what the patch replaces or removes as a whole (values, lists, maps that go) and what is no longer as the user saw it. What is as
     * wanted already was changed by this call, whose answer was lost, or to the same value.
     */
    private static void changedByOthers(
            Map<?, ?> patch,
            List<String> place,
            Document original,
            Document edited,
            Document current,
            List<String> found) {
        patch.forEach((key, value) -> {
            List<String> path = new ArrayList<>(place);
            path.add(String.valueOf(key));
            String[] steps = path.toArray(String[]::new);
            if (value instanceof Map<?, ?> inner && original.value(steps).orElse(Map.of()) instanceof Map<?, ?>) {
                changedByOthers(inner, path, original, edited, current, found);
            } else if (!current.value(steps).equals(original.value(steps))
                    && !current.value(steps).equals(edited.value(steps))) {
                found.add(String.join(".", path));
            }
        });
    }
}
