package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.Endpoint;
import io.hcp4j.domain.cluster.HostedClusterStatus;
import io.hcp4j.domain.cluster.PayloadArch;
import io.hcp4j.domain.cluster.Release;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.cluster.RolloutState;
import io.hcp4j.domain.cluster.VersionStatus;

/** Wire forms of a hosted cluster's status. */
final class StatusCodecs {
    static final Codec<Release> RELEASE = new RecordCodec<>(
            in -> new Release(
                    in.text("version"), in.text("image"), in.text("url"), in.list(Scalars.TEXT, "channels"), in.rest()),
            (value, out) -> {
                out.text(value.version(), "version");
                out.text(value.image(), "image");
                out.text(value.url(), "url");
                out.list(Scalars.TEXT, value.channels(), "channels");
            });

    static final Codec<Rollout> ROLLOUT = ObjectCodec.of(
                    Rollout::builder, Rollout.Builder::unknown, Rollout.Builder::build)
            .optional(Scalars.word(RolloutState.values()), Rollout::state, Rollout.Builder::state, "state")
            .text(Rollout::version, Rollout.Builder::version, "version")
            .text(Rollout::image, Rollout.Builder::image, "image")
            .optional(Scalars.TIME, Rollout::startedTime, Rollout.Builder::startedTime, "startedTime")
            .optional(Scalars.TIME, Rollout::completionTime, Rollout.Builder::completionTime, "completionTime")
            .optional(Scalars.FLAG, Rollout::verified, Rollout.Builder::verified, "verified")
            .text(Rollout::acceptedRisks, Rollout.Builder::acceptedRisks, "acceptedRisks");

    static final Codec<VersionStatus> VERSION_STATUS = ObjectCodec.of(
                    VersionStatus::builder, VersionStatus.Builder::unknown, VersionStatus.Builder::build)
            .optional(RELEASE, VersionStatus::desired, VersionStatus.Builder::desired, "desired")
            .list(ROLLOUT, VersionStatus::history, VersionStatus.Builder::history, "history")
            .list(RELEASE, VersionStatus::availableUpdates, VersionStatus.Builder::availableUpdates, "availableUpdates")
            .optional(
                    Scalars.LONG,
                    VersionStatus::observedGeneration,
                    VersionStatus.Builder::observedGeneration,
                    "observedGeneration");

    static final Codec<Endpoint> ENDPOINT = ObjectCodec.of(
                    Endpoint::builder, Endpoint.Builder::unknown, Endpoint.Builder::build)
            .optional(Scalars.TEXT, Endpoint::host, Endpoint.Builder::host, "host")
            .optional(Scalars.INT, Endpoint::port, Endpoint.Builder::port, "port");

    static final Codec<HostedClusterStatus> HOSTED_CLUSTER_STATUS = ObjectCodec.of(
                    HostedClusterStatus::builder,
                    HostedClusterStatus.Builder::unknown,
                    HostedClusterStatus.Builder::build)
            .list(
                    KubernetesCodecs.CONDITION,
                    HostedClusterStatus::conditions,
                    HostedClusterStatus.Builder::conditions,
                    "conditions")
            .embedded(VERSION_STATUS, HostedClusterStatus::version, HostedClusterStatus.Builder::version, "version")
            .embedded(
                    VERSION_STATUS,
                    HostedClusterStatus::controlPlaneVersion,
                    HostedClusterStatus.Builder::controlPlaneVersion,
                    "controlPlaneVersion")
            .optional(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    HostedClusterStatus::kubeconfig,
                    HostedClusterStatus.Builder::kubeconfig,
                    "kubeconfig")
            .optional(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    HostedClusterStatus::customKubeconfig,
                    HostedClusterStatus.Builder::customKubeconfig,
                    "customKubeconfig")
            .optional(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    HostedClusterStatus::kubeadminPassword,
                    HostedClusterStatus.Builder::kubeadminPassword,
                    "kubeadminPassword")
            .optional(
                    ENDPOINT,
                    HostedClusterStatus::controlPlaneEndpoint,
                    HostedClusterStatus.Builder::controlPlaneEndpoint,
                    "controlPlaneEndpoint")
            .optional(
                    Scalars.TEXT,
                    HostedClusterStatus::ignitionEndpoint,
                    HostedClusterStatus.Builder::ignitionEndpoint,
                    "ignitionEndpoint")
            .optional(
                    Scalars.TEXT,
                    HostedClusterStatus::oauthCallbackUrlTemplate,
                    HostedClusterStatus.Builder::oauthCallbackUrlTemplate,
                    "oauthCallbackURLTemplate")
            .optional(
                    Scalars.word(PayloadArch.values()),
                    HostedClusterStatus::payloadArch,
                    HostedClusterStatus.Builder::payloadArch,
                    "payloadArch");

    private StatusCodecs() {}
}
