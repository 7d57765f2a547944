package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.ObjectSchema;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.schema.Spelling;
import io.hcp4j.domain.validation.syntax.Format;

import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.map;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.reference;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** A NodePool. */
public final class NodePoolSchema {
    private static final Schema ROOT =
            object().passThrough("apiVersion", "kind", "metadata", "status").field("spec", spec());

    private NodePoolSchema() {}

    /** The schema of the whole object. */
    public static Schema root() {
        return ROOT;
    }

    private static Schema spec() {
        return object().require("clusterName", clusterName())
                .require("management", ManagementSchema.management())
                .require("platform", platform())
                .require("release", ReleaseSchema.release())
                .field(
                        "arch",
                        oneOf("arm64", "amd64", "ppc64le", "s390x")
                                .immutable("Arch is immutable")
                                .orElse("amd64"))
                .field("autoScaling", autoScaling())
                .field("replicas", int32())
                .field("config", list(reference()).size(0, 10))
                .field("tuningConfig", list(reference()).size(0, 10))
                .field("nodeDrainTimeout", text().written(Spelling.DURATION))
                .field("nodeVolumeDetachTimeout", text().written(Spelling.DURATION))
                .field("nodeLabels", map(text()))
                .field("taints", taints())
                .field("pausedUntil", PauseSchema.pausedUntil(1))
                .field("osImageStream", osImageStream())
                .rule(NodePoolSchema::arm64NeedsOtherPlatforms)
                .rule(NodePoolSchema::replicasCount)
                .rule(NodePoolSchema::oneWayToCount)
                .rule(NodePoolSchema::s390xNeedsKubevirt)
                .rule(NodePoolSchema::zeroNeedsCloud)
                .keeps("arch", "Arch is required once set")
                .keeps("osImageStream", "osImageStream cannot be removed once set; create a new NodePool instead");
    }

    private static Schema clusterName() {
        return text().length(1, 253)
                .matching(
                        Format.LABEL,
                        "clusterName must consist of lowercase alphanumeric characters or '-', start and end with an"
                                + " alphanumeric character, and be between 1 and 253 characters")
                .immutable("ClusterName is immutable");
    }

    private static Schema platform() {
        ObjectSchema platform = PlatformSchema.platform();
        return platform.field("kubevirt", KubevirtNodesSchema.nodes());
    }

    private static Schema autoScaling() {
        return object().require("min", int32().from(0))
                .require("max", int32().from(1))
                .rule(NodePoolSchema::minUpToMax);
    }

    private static Schema osImageStream() {
        return object().require("name", oneOf("rhel-9", "rhel-10")).changeRule(NodePoolSchema::streamsOnlyRise);
    }

    private static Schema taints() {
        return list(object().require(
                                "key",
                                text().length(1, 253)
                                        .matching(
                                                Format.QUALIFIED_NAME,
                                                "key must be a qualified name with an optional subdomain prefix"
                                                        + " e.g. example.com/MyName"))
                        .field(
                                "value",
                                text().atMost(253)
                                        .matching(
                                                Format.LABEL_VALUE,
                                                "Value must start and end with alphanumeric characters and can only"
                                                        + " contain '-', '_', '.' in the middle"))
                        .require("effect", oneOf("NoSchedule", "PreferNoSchedule", "NoExecute")))
                .size(0, 50);
    }

    private static void minUpToMax(Node scaling) {
        if (scaling.number(0, "max") < scaling.number(0, "min")) {
            scaling.report("max must be equal or greater than min");
        }
    }

    private static void arm64NeedsOtherPlatforms(Node spec) {
        String type = spec.text("platform", "type");
        boolean allowed = spec.has("platform", "aws")
                || spec.has("platform", "azure")
                || spec.has("platform", "agent")
                || type.equals("GCP")
                || type.equals("None");
        if (spec.text("arch").equals("arm64") && !allowed) {
            spec.reportField(
                    "Setting Arch to arm64 is only supported for AWS, Azure, Agent, GCP and None",
                    "amd64, ppc64le or s390x",
                    "arch");
        }
    }

    /** Not in the definition itself; the server asks it of the field behind every scale subresource. */
    private static void replicasCount(Node spec) {
        if (spec.number(0, "replicas") < 0) {
            spec.reportField("should be a non-negative integer", "0 or more", "replicas");
        }
    }

    private static void oneWayToCount(Node spec) {
        if (spec.has("replicas") && spec.has("autoScaling")) {
            spec.report("Both replicas or autoScaling should not be set");
        }
    }

    private static void s390xNeedsKubevirt(Node spec) {
        if (spec.text("arch").equals("s390x") && !spec.has("platform", "kubevirt")) {
            spec.report("s390x is only supported on KubeVirt platform");
        }
    }

    private static void zeroNeedsCloud(Node spec) {
        String type = spec.text("platform", "type");
        boolean cloud = type.equals("AWS") || type.equals("Azure");
        if (spec.has("autoScaling") && spec.number(1, "autoScaling", "min") <= 0 && !cloud) {
            spec.report("Scale-from-zero (autoScaling.min=0) is currently only supported for AWS and Azure platforms");
        }
    }

    private static void streamsOnlyRise(Node before, Node after) {
        if (before.text("name").equals("rhel-10") && after.text("name").equals("rhel-9")) {
            after.report("OS stream downgrade from rhel-10 to rhel-9 is not allowed; create a new NodePool instead");
        }
    }
}
