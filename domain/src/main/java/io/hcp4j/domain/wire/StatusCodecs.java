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
    static final Codec<Release> RELEASE = new ObjectCodec<>() {
        @Override
        Release take(FieldReader in) {
            return new Release(
                    in.text("version"), in.text("image"), in.text("url"), in.list(Scalars.TEXT, "channels"), in.rest());
        }

        @Override
        void put(Release value, FieldWriter out) {
            out.text(value.version(), "version");
            out.text(value.image(), "image");
            out.text(value.url(), "url");
            out.list(Scalars.TEXT, value.channels(), "channels");
        }
    };

    static final Codec<Rollout> ROLLOUT = new ObjectCodec<>() {
        @Override
        Rollout take(FieldReader in) {
            return Rollout.builder()
                    .state(in.word(RolloutState.values(), "state"))
                    .version(in.text("version"))
                    .image(in.text("image"))
                    .startedTime(in.optional(Scalars.TIME, "startedTime"))
                    .completionTime(in.optional(Scalars.TIME, "completionTime"))
                    .verified(in.optional(Scalars.FLAG, "verified"))
                    .acceptedRisks(in.text("acceptedRisks"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(Rollout value, FieldWriter out) {
            out.word(value.state(), "state");
            out.text(value.version(), "version");
            out.text(value.image(), "image");
            out.optional(Scalars.TIME, value.startedTime(), "startedTime");
            out.optional(Scalars.TIME, value.completionTime(), "completionTime");
            out.optional(Scalars.FLAG, value.verified(), "verified");
            out.text(value.acceptedRisks(), "acceptedRisks");
        }
    };

    static final ObjectCodec<VersionStatus> VERSION_STATUS = new ObjectCodec<>() {
        @Override
        VersionStatus take(FieldReader in) {
            return VersionStatus.builder()
                    .desired(in.optional(RELEASE, "desired"))
                    .history(in.list(ROLLOUT, "history"))
                    .availableUpdates(in.list(RELEASE, "availableUpdates"))
                    .observedGeneration(in.optional(Scalars.LONG, "observedGeneration"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(VersionStatus value, FieldWriter out) {
            out.optional(RELEASE, value.desired(), "desired");
            out.list(ROLLOUT, value.history(), "history");
            out.list(RELEASE, value.availableUpdates(), "availableUpdates");
            out.optional(Scalars.LONG, value.observedGeneration(), "observedGeneration");
        }
    };

    static final Codec<Endpoint> ENDPOINT = new ObjectCodec<>() {
        @Override
        Endpoint take(FieldReader in) {
            return Endpoint.builder()
                    .host(in.optional(Scalars.TEXT, "host"))
                    .port(in.optional(Scalars.INT, "port"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(Endpoint value, FieldWriter out) {
            out.optional(Scalars.TEXT, value.host(), "host");
            out.optional(Scalars.INT, value.port(), "port");
        }
    };

    static final ObjectCodec<HostedClusterStatus> HOSTED_CLUSTER_STATUS = new ObjectCodec<>() {
        @Override
        HostedClusterStatus take(FieldReader in) {
            return HostedClusterStatus.builder()
                    .conditions(in.list(KubernetesCodecs.CONDITION, "conditions"))
                    .version(in.embedded(VERSION_STATUS, "version"))
                    .controlPlaneVersion(in.embedded(VERSION_STATUS, "controlPlaneVersion"))
                    .kubeconfig(in.optional(KubernetesCodecs.LOCAL_REFERENCE, "kubeconfig"))
                    .customKubeconfig(in.optional(KubernetesCodecs.LOCAL_REFERENCE, "customKubeconfig"))
                    .kubeadminPassword(in.optional(KubernetesCodecs.LOCAL_REFERENCE, "kubeadminPassword"))
                    .controlPlaneEndpoint(in.optional(ENDPOINT, "controlPlaneEndpoint"))
                    .ignitionEndpoint(in.optional(Scalars.TEXT, "ignitionEndpoint"))
                    .oauthCallbackUrlTemplate(in.optional(Scalars.TEXT, "oauthCallbackURLTemplate"))
                    .payloadArch(in.word(PayloadArch.values(), "payloadArch"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(HostedClusterStatus value, FieldWriter out) {
            out.list(KubernetesCodecs.CONDITION, value.conditions(), "conditions");
            out.embedded(VERSION_STATUS, value.version(), "version");
            out.embedded(VERSION_STATUS, value.controlPlaneVersion(), "controlPlaneVersion");
            out.optional(KubernetesCodecs.LOCAL_REFERENCE, value.kubeconfig(), "kubeconfig");
            out.optional(KubernetesCodecs.LOCAL_REFERENCE, value.customKubeconfig(), "customKubeconfig");
            out.optional(KubernetesCodecs.LOCAL_REFERENCE, value.kubeadminPassword(), "kubeadminPassword");
            out.optional(ENDPOINT, value.controlPlaneEndpoint(), "controlPlaneEndpoint");
            out.optional(Scalars.TEXT, value.ignitionEndpoint(), "ignitionEndpoint");
            out.optional(Scalars.TEXT, value.oauthCallbackUrlTemplate(), "oauthCallbackURLTemplate");
            out.word(value.payloadArch(), "payloadArch");
        }
    };

    private StatusCodecs() {}
}
