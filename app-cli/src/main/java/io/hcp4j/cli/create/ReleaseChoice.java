package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.release.ManagementRelease;
import io.hcp4j.domain.release.StreamReleases;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.release.ReleaseStream;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.ports.release.ReleaseTag;
import java.util.Optional;

/**
 * Which release it is when no image is given: the newest of {@code --release-stream}, else the one that the management cluster runs. A
 * cluster that exists keeps its own, or the same command, run again after a release came out, would find a cluster that differs.
 */
final class ReleaseChoice {
    private final Invocation invocation;

    ReleaseChoice(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The request with an image. */
    ClusterRequest of(ReleaseOptions options, ClusterRequest request) {
        Optional<String> kept = existing(request);
        kept.ifPresent(image -> invocation.remark(
                "release: " + image + ", which " + request.namespace() + "/" + request.name() + " has already"));
        return ClusterRequest.builder()
                .from(request)
                .spec(HostedClusterSpec.builder()
                        .from(request.spec())
                        .releaseImage(
                                kept.orElseGet(() -> options.comesFromStream() ? newest(options, request) : own()))
                        .build())
                .build();
    }

    private Optional<String> existing(ClusterRequest request) {
        return management()
                .get(HypershiftKinds.HOSTED_CLUSTER.in(request.namespace(), request.name()))
                .flatMap(cluster -> HostedClusterWire.read(cluster).spec().releaseImage())
                .filter(image -> !image.isEmpty());
    }

    private String newest(ReleaseOptions options, ClusterRequest request) {
        SupportedVersions supported = SupportedVersions.of(management(), invocation.text());
        ReleaseStreams streams = invocation.wiring().releaseStreams(options.controller.value());
        ReleaseStream stream = new ReleaseStream(options.stream.value().strip());
        ReleaseAccess access = new ReleaseAccess(
                "", request.trustBundle().orElse(""), invocation.clusters().limits());
        try {
            ReleaseTag newest = new StreamReleases(streams, supported).newest(stream, access);
            invocation.remark("release: " + newest.name() + " of stream " + stream + ", " + newest.pullSpec());
            return newest.pullSpec();
        } catch (HcpException failure) {
            throw failure.code() == ErrorCode.CANCELLED
                    ? failure
                    : failure.withRemedy("--release-image IMAGE, for which no stream is looked up");
        }
    }

    /** hcp leaves the field empty, which HyperShift fills in only where its defaulting webhook is switched on (reference C). */
    private String own() {
        ManagementRelease own = ManagementRelease.of(management()).orElseThrow(() -> HcpException.of(
                        ErrorCode.INVALID,
                        "--release-image: is required, for the management cluster has no release of its own")
                .server(management().server())
                .remedy("--release-image quay.io/openshift-release-dev/ocp-release:4.19.3-x86_64, or another one")
                .build());
        invocation.remark(
                "release: " + own.version() + ", as the management cluster (--release-image chooses another)");
        return own.image();
    }

    private ClusterApi management() {
        return invocation.clusters().management();
    }
}
