package io.hcp4j.domain.overview;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterStatus;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.cluster.RolloutState;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import io.hcp4j.domain.kubernetes.LocalReference;
import org.immutables.value.Value;

/**
 * A hosted cluster in a list: the columns that its definition gives to {@code kubectl get hostedclusters} (docs/hypershift.md#columns).
 * Every one is "" until HyperShift has reported it.
 */
@HcpImmutable
@Value.Immutable
public interface ClusterOverview {

    /** Its namespace. */
    String namespace();

    /** Its name. */
    String name();

    /** The newest release that was fully rolled out, {@code 4.17.3} for instance. */
    String version();

    /** The Secret with the administrator's kubeconfig. */
    String kubeconfig();

    /** How far the newest release is: {@code Partial} or {@code Completed}. */
    String progress();

    /** Whether the control plane is available: {@code True}, {@code False} or {@code Unknown}. */
    String available();

    /** Whether a release is being rolled out, in the same words. */
    String progressing();

    /** What the condition Available says to users. */
    String message();

    /** The overview of a cluster. */
    static ClusterOverview of(HostedCluster cluster) {
        HostedClusterStatus status = cluster.status();
        return new Builder()
                .namespace(cluster.metadata().namespace())
                .name(cluster.metadata().name())
                .version(status.version().lastCompleted().map(Rollout::version).orElse(""))
                .kubeconfig(status.kubeconfig().flatMap(LocalReference::name).orElse(""))
                .progress(status.version().history().stream()
                        .flatMap(rollout -> rollout.state().stream())
                        .map(RolloutState::wireName)
                        .findFirst()
                        .orElse(""))
                .available(word(status, "Available"))
                .progressing(word(status, "Progressing"))
                .message(status.condition("Available").map(Condition::message).orElse(""))
                .build();
    }

    private static String word(HostedClusterStatus status, String condition) {
        return status.condition(condition)
                .flatMap(Condition::status)
                .map(ConditionStatus::wireName)
                .orElse("");
    }

    /** Builds a {@link ClusterOverview}. */
    final class Builder extends ImmutableClusterOverview.Builder {
        Builder() {}
    }
}
