package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.creation.NodePoolDefaults;
import java.util.List;

import static io.hcp4j.cli.core.FieldFlags.HOSTED_CLUSTER;
import static io.hcp4j.cli.core.FieldFlags.NODE_POOL;
import static io.hcp4j.cli.core.FieldFlags.REQUEST;

/** What the cluster runs. */
final class ReleaseOptions {
    final Flag<String> image;
    final Flag<String> stream;
    final Flag<String> controller;
    final Flag<String> architecture;
    final Flag<String> featureSet;
    final Flag<List<String>> enabledCapabilities;
    final Flag<List<String>> disabledCapabilities;
    final Flag<Boolean> versionCheck;

    ReleaseOptions(Flags flags) {
        flags.section("Release");
        image = flags.flag("--release-image")
                .sets(HOSTED_CLUSTER, "spec.release")
                .sets(REQUEST, "release")
                .sets(NODE_POOL, "spec.release")
                .label("IMAGE")
                .help("The release image, for example quay.io/openshift-release-dev/ocp-release:4.19.3-x86_64"
                        + " (default: the one that the management cluster runs).")
                .text("");
        stream = flags.flag("--release-stream")
                .label("STREAM")
                .help("Without --release-image: take the newest release of this stream, for example 4-stable, that the"
                        + " management cluster's HyperShift supports.")
                .text("");
        controller = flags.flag("--release-controller")
                .label("URL")
                .help("Where --release-stream is looked up; {arch} stands for the stream's architecture"
                        + " (default: https://{arch}.ocp.releases.ci.openshift.org; not a flag of hcp).")
                .text("");
        architecture = flags.flag("--arch")
                .sets(NODE_POOL, "spec.arch")
                .label("ARCH")
                .offers("amd64", "arm64", "ppc64le", "s390x")
                .help("The processor architecture of the nodes (default: " + NodePoolDefaults.ARCHITECTURE.wireName()
                        + ").")
                .text("");
        featureSet = flags.flag("--feature-set")
                .sets(HOSTED_CLUSTER, "spec.configuration.featureGate.featureSet")
                .label("NAME")
                .offers("TechPreviewNoUpgrade", "DevPreviewNoUpgrade")
                .help("A predefined feature set: TechPreviewNoUpgrade or DevPreviewNoUpgrade.")
                .text("");
        enabledCapabilities = flags.flag("--enable-cluster-capabilities")
                .sets(HOSTED_CLUSTER, "spec.capabilities.enabled")
                .label("NAME")
                .offers(
                        "Console",
                        "ImageRegistry",
                        "Ingress",
                        "Insights",
                        "NodeTuning",
                        "baremetal",
                        "openshift-samples")
                .help("Optional capabilities to enable.")
                .list();
        disabledCapabilities = flags.flag("--disable-cluster-capabilities")
                .sets(HOSTED_CLUSTER, "spec.capabilities.disabled")
                .label("NAME")
                .offers(
                        "Console",
                        "ImageRegistry",
                        "Ingress",
                        "Insights",
                        "NodeTuning",
                        "baremetal",
                        "openshift-samples")
                .help(
                        "Optional capabilities to disable: Console, ImageRegistry, Ingress, Insights, NodeTuning, baremetal, openshift-samples.")
                .list();
        versionCheck = flags.flag("--version-check")
                .help("Refuse when the management cluster's HyperShift does not support the release's version.")
                .onOff(false);
    }

    /** The flag that chooses the release. */
    String flag() {
        return image.value().isEmpty() && !stream.value().isBlank() ? stream.name() : image.name();
    }
}
