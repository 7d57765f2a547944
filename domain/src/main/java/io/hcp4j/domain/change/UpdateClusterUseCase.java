package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.change.cluster.ClusterContent;
import io.hcp4j.domain.change.cluster.ClusterUpdate;
import io.hcp4j.domain.change.content.ReferencedContent;
import io.hcp4j.domain.change.internal.ObjectEdit;
import io.hcp4j.domain.creation.input.TrustBundle;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes the settings of a hosted cluster, and the content of the Secrets and the ConfigMap that it names. Fields that cannot be changed
 * are refused before anything is sent. Where several objects change, the server tries all of them first; the HostedCluster is written last.
 * Reports {@link ChangeEvent}s, {@link io.hcp4j.domain.progress.Warning}s, and {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class UpdateClusterUseCase {
    private final ClusterAccess clusters;

    /** Changes hosted clusters in one call. */
    public UpdateClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Changes the cluster.
     *
     * @throws HcpException NOT_FOUND; CONFLICT when other writers do not stop changing it; CANCELLED when the thread was interrupted
     */
    public ChangeResult execute(UpdateCluster command, ProgressListener listener) {
        ResourceKey cluster = HypershiftKinds.HOSTED_CLUSTER.in(command.namespace(), command.name());
        ClusterUpdate update = command.update();
        ObjectChange change = new ObjectChange(clusters, command.mode(), listener);
        if (update.contents().isEmpty()) {
            return change.make(List.of(cluster), update::applyTo, ClusterGoals::reconciled);
        }
        TextFormat format = clusters.adapters().textFormat();
        List<Problem> problems = new ArrayList<>();
        update.contents().forEach((content, text) -> problems.addAll(content.problems(text, format)));
        if (!problems.isEmpty()) {
            return new ChangeResult.Refused(List.of(), cluster, problems);
        }
        Optional.ofNullable(update.contents().get(ClusterContent.TRUST_BUNDLE)).map(TrustBundle::read).stream()
                .flatMap(bundle -> bundle.warnings(Instant.now()).stream())
                .forEach(warning -> listener.onEvent(new Warning(warning)));
        Document present = clusters.management().get(cluster).orElseThrow(() -> NotFound.hostedCluster(cluster));
        List<ReferencedContent> contents = new ArrayList<>();
        update.contents().forEach((content, text) -> contents.add(new ReferencedContent(content, text, present)));
        contents.forEach(content -> content.objection(clusters.management()).ifPresent(problems::add));
        return problems.isEmpty()
                ? change.makeTogether(edits(update, contents, cluster), ClusterGoals::reconciled)
                : new ChangeResult.Refused(List.of(), cluster, problems);
    }

    /** The cluster comes last: it must not name an object that does not exist. */
    private static List<ObjectEdit> edits(ClusterUpdate update, List<ReferencedContent> contents, ResourceKey cluster) {
        List<ObjectEdit> edits =
                new ArrayList<>(contents.stream().map(ReferencedContent::edit).toList());
        edits.add(ObjectEdit.of(cluster, object -> {
            Document changed = update.applyTo(object);
            for (ReferencedContent content : contents) {
                changed = content.namedBy(changed);
            }
            return changed;
        }));
        return edits;
    }
}
