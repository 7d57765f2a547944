package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.creation.CreationResult.ReleaseRefused;
import io.hcp4j.domain.creation.CreationResult.ReleaseRefused.Reason;
import io.hcp4j.domain.creation.input.TrustBundle;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.ports.error.HcpException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Creates a hosted cluster, its Secrets and its node pool. It may be interrupted anywhere and run again: what exists as requested stays,
 * what is missing is created, and nothing is ever changed.
 *
 * <p>The steps, each of which is done once: the defaults are filled in, the request is checked without any cluster, the release is looked
 * up where the request names none, the plan is made, release and clusters are checked, and the plan is carried out. Progress
 * is reported as {@link CreationEvent} and {@link io.hcp4j.domain.progress.Warning}.
 */
public final class CreateClusterUseCase {
    private final ClusterAccess clusters;
    private final CreationPlanner planner;

    /** Creates clusters on the management cluster of a call. */
    public CreateClusterUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
        this.planner = new CreationPlanner(clusters.adapters().textFormat());
    }

    /**
     * Creates a cluster, or says what would be created.
     *
     * @throws HcpException when a cluster cannot be asked, or the server refuses an object before anything was written;
     *     CANCELLED while waiting: the objects exist then
     */
    public CreationResult execute(CreateCluster command, ProgressListener listener) {
        ClusterRequest complete = complete(command, listener);
        List<Problem> problems = problems(command, complete, listener);
        if (!problems.isEmpty()) {
            return new CreationResult.Refused(problems);
        }
        complete.trustBundle().map(TrustBundle::read).stream()
                .flatMap(bundle -> bundle.warnings(Instant.now()).stream())
                .forEach(warning -> listener.onEvent(new Warning(warning)));
        ReleaseSelection.Outcome release = new ReleaseSelection(clusters, listener).select(command);
        if (release instanceof ReleaseSelection.Failed failed) {
            return failed.result();
        }
        if (release instanceof ReleaseSelection.Selected selected) {
            complete = withRelease(complete, selected.image());
        }
        Plan plan = CreationPlanner.planOf(complete);
        Optional<CreationResult> refusal = preflight(command, complete, listener);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        PlanExecution execution = new PlanExecution(clusters, listener);
        return switch (command.dryRun()) {
            case CLIENT -> new CreationResult.Planned(plan);
            case SERVER -> execution.dryRun(plan);
            case NONE ->
                execution.create(
                        plan,
                        command.rollback(),
                        command.waits()
                                ? Optional.of(ClusterGoals.completed(
                                        HypershiftKinds.HOSTED_CLUSTER.in(complete.namespace(), complete.name())))
                                : Optional.empty(),
                        command.waitTimeout());
        };
    }

    /**
     * The problems of a command that do not depend on any cluster, for callers that have problems of their own to add. {@link #execute}
     * checks the same. The management cluster is asked at most whether it is a sandbox's, and only for an infrastructure cluster on
     * loopback.
     */
    public List<Problem> problems(CreateCluster command, ProgressListener listener) {
        return problems(command, complete(command, listener), listener);
    }

    private static ClusterRequest complete(CreateCluster command, ProgressListener listener) {
        ClusterRequest request = command.request();
        if (command.repeatable() && request.encryptionKey().isEmpty()) {
            request = ClusterRequest.builder()
                    .from(request)
                    .encryptionKey(RepeatableEncryptionKey.of(command, listener))
                    .build();
        }
        return ClusterDefaults.complete(request);
    }

    private List<Problem> problems(CreateCluster command, ClusterRequest complete, ProgressListener listener) {
        List<Problem> problems =
                new ArrayList<>(new CreationPreflight(clusters, listener).credentials(command, complete));
        boolean releaseIsKnown = ReleaseSelection.named(command.request()).isPresent();
        if (!releaseIsKnown && command.releaseStream().isEmpty() && command.dryRun() == DryRun.CLIENT) {
            problems.add(new Problem(
                    "", "release", "", "is required where the management cluster is not asked for its own", ""));
        }
        // A derived infra id is wrong only where the name that it comes from is.
        boolean idIsDerived = command.request().spec().infraId().isEmpty();
        planner.problems(complete).stream()
                .filter(problem -> releaseIsKnown || !problem.field().startsWith("spec.release"))
                .filter(problem -> !idIsDerived || !problem.field().equals("spec.infraID"))
                .forEach(problems::add);
        return problems;
    }

    private Optional<CreationResult> preflight(
            CreateCluster command, ClusterRequest complete, ProgressListener listener) {
        ReleaseCompatibility release = new ReleaseCompatibility(clusters, listener);
        if (command.versionCheck()) {
            Optional<CreationResult> refusal = release.versionObjection(complete)
                    .map(objection -> new ReleaseRefused(Reason.UNSUPPORTED_VERSION, objection));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        if (command.dryRun() == DryRun.CLIENT) {
            return Optional.empty();
        }
        Optional<CreationResult> refusal = release.architectureObjection(command, complete)
                .map(objection -> new ReleaseRefused(Reason.WRONG_ARCHITECTURE, objection));
        return refusal.isPresent()
                ? refusal
                : new CreationPreflight(clusters, listener).cluster(complete, command.skippedInfraChecks());
    }

    private static ClusterRequest withRelease(ClusterRequest request, String image) {
        return ClusterRequest.builder()
                .from(request)
                .spec(HostedClusterSpec.builder()
                        .from(request.spec())
                        .releaseImage(image)
                        .build())
                .build();
    }
}
