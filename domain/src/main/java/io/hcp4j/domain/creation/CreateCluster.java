package io.hcp4j.domain.creation;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.infra.SkippedInfraChecks;
import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.release.ReleaseStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.immutables.value.Value;

/** The command to create a hosted cluster: what to create, and how. */
@HcpImmutable
@Value.Immutable
public interface CreateCluster {
    /** The desired cluster and its node pool. */
    ClusterRequest request();

    /**
     * The stream whose newest supported release the cluster runs, when the request names no image. Without both the cluster runs the
     * management cluster's own release. A cluster that exists keeps its release in either case.
     */
    Optional<ReleaseStream> releaseStream();

    /** Address of the release controllers that publish {@link #releaseStream()}; default "", the public ones. */
    @Value.Default
    default String releaseController() {
        return "";
    }

    /** Whether anything is written; default {@link DryRun#NONE}. With {@link DryRun#CLIENT} the request has to name its release. */
    @Value.Default
    default DryRun dryRun() {
        return DryRun.NONE;
    }

    /** Whether a creation that stops half-way deletes what it created; default false. */
    @Value.Default
    default boolean rollback() {
        return false;
    }

    /** Whether the call returns only when the cluster is rolled out; default false. */
    @Value.Default
    default boolean waits() {
        return false;
    }

    /** How long to wait; default {@link WaitTimeout#standard()}. */
    @Value.Default
    default WaitTimeout waitTimeout() {
        return WaitTimeout.standard();
    }

    /** The checks of the clusters, and of the kubeconfig of external infrastructure, that are left out; default none. */
    @Value.Default
    default SkippedInfraChecks skippedInfraChecks() {
        return SkippedInfraChecks.none();
    }

    /**
     * Asked when the kubeconfig of the infrastructure cluster has a loopback address, unless it is a {@link DryRun#CLIENT}: whether the pods of
     * the management cluster run on this machine, so that they reach it. Default no.
     */
    @Value.Default
    default BooleanSupplier loopbackAllowed() {
        return () -> false;
    }

    /** Whether a release that the management cluster's HyperShift does not support is refused before anything is written; default false. */
    @Value.Default
    default boolean versionCheck() {
        return false;
    }

    /** Whether the release image's registry is asked for which architectures it has images; default true. */
    @Value.Default
    default boolean registryCheck() {
        return true;
    }

    /** The processor architecture that the release must have images for; default that of the node pool. */
    @Value.Default
    default Architecture nodeArchitecture() {
        return request().pool().flatMap(NodePoolSpec::arch).orElse(NodePoolDefaults.ARCHITECTURE);
    }

    /**
     * Whether the same command makes the same plan each time; default false. An encryption key that the request does not bring is then
     * taken from {@link #earlierRendering()}, else derived from the pull secret, and not random.
     */
    @Value.Default
    default boolean repeatable() {
        return false;
    }

    /** The objects of an earlier plan of the same cluster, whose encryption key a repeatable plan keeps. */
    List<Document> earlierRendering();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CreateCluster}. */
    final class Builder extends ImmutableCreateCluster.Builder {
        Builder() {}
    }
}
