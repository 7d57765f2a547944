package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.change.internal.JsonMergePatch;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.manifest.FieldChange;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes a HostedCluster or a NodePool to what a user made of it in an editor. Only the fields that the user changed are sent; what other
 * clients changed in the meantime stays, and where both changed the same field nothing is written. Fields that cannot be changed are refused
 * before anything is sent. Reports a {@link ChangeEvent}, and {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class EditObjectUseCase {
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
        ClusterApi management = clusters.management();
        return management
                .get(key)
                .orElseThrow(() -> HcpException.of(ErrorCode.NOT_FOUND, "there is no " + key)
                        .key(key)
                        .server(management.server())
                        .build())
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
        Document patch = JsonMergePatch.between(command.original(), command.edited());
        return new ObjectChange(clusters, command.mode(), listener)
                .make(
                        List.of(command.key()),
                        current -> {
                            refuseChangedByOthers(command, current);
                            return JsonMergePatch.applied(current, patch);
                        },
                        EditObjectUseCase::effect);
    }

    private static Goal effect(ResourceKey key) {
        return key.kind().equals(HypershiftKinds.HOSTED_CLUSTER)
                ? ClusterGoals.reconciled(key)
                : NodePoolGoals.ready(key);
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
        for (String field : List.of(
                "name",
                "namespace",
                "uid",
                "creationTimestamp",
                "deletionTimestamp",
                "generation",
                "managedFields",
                "resourceVersion")) {
            if (!Objects.equals(before.get(field), after.get(field))) {
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

    private void refuseChangedByOthers(EditObject command, Document current) {
        Set<String> theirs = changedFields(command.original(), current);
        Set<String> both = changedFields(command.original(), command.edited());
        both.retainAll(theirs);
        // A field that is as wanted already was changed by this call, whose answer was lost, or to the same value.
        both.removeIf(field -> !changedFields(current, command.edited()).contains(field));
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

    /** By path; of lists the whole, for a patch replaces them as a whole. */
    private static Set<String> changedFields(Document before, Document after) {
        return FieldChange.between(before, after).stream()
                .map(change -> change.path().replaceFirst("\\[.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
