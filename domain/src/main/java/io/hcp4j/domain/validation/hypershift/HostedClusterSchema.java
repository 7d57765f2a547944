package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.ObjectSchema;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;
import java.util.Map;

import static io.hcp4j.domain.validation.schema.Schemas.flag;
import static io.hcp4j.domain.validation.schema.Schemas.int64;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.map;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.passThrough;
import static io.hcp4j.domain.validation.schema.Schemas.reference;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** A HostedCluster. */
public final class HostedClusterSchema {
    private static final Schema ROOT = object().passThrough("apiVersion", "kind", "metadata", "status")
            .field("spec", spec())
            .changeRule(HostedClusterSchema::identityStays);

    private HostedClusterSchema() {}

    /** The schema of the whole object. */
    public static Schema root() {
        return ROOT;
    }

    private static Schema spec() {
        ObjectSchema spec = object();
        installation(spec);
        identity(spec);
        workloads(spec);
        return spec.require("etcd", EtcdSchema.etcd())
                .require("networking", NetworkingSchema.networking())
                .require("platform", PlatformSchema.platform().field("kubevirt", KubevirtClusterSchema.cluster()))
                .require("services", ServicesSchema.services())
                .field("autoNode", passThrough())
                .field("autoscaling", AutoscalingSchema.autoscaling())
                .field("capabilities", CapabilitiesSchema.capabilities().orElse(Map.of()))
                .field("configuration", ConfigurationSchema.configuration())
                .field("dns", DnsSchema.dns())
                .field("kubeAPIServerDNSName", DnsSchema.apiServerName())
                .field("operatorConfiguration", OperatorConfigurationSchema.operatorConfiguration())
                .field("secretEncryption", SecretEncryptionSchema.secretEncryption())
                .rule(ServicesSchema::enough)
                .rule(ServicesSchema::hostnameIsNotServed)
                .rule(HostedClusterSchema::signingKeyNeedsIssuer)
                .rule(OperatorConfigurationSchema::fitsNetworkType)
                .changeRule(ServicesSchema::stay)
                .keeps("secretEncryption", "secretEncryption cannot be removed once configured");
    }

    private static void installation(ObjectSchema spec) {
        spec.require("release", ReleaseSchema.release())
                .require("pullSecret", reference())
                .field("controlPlaneRelease", ReleaseSchema.release())
                .field("channel", text().length(1, 100))
                .field("updateService", text().matching(Format.URL, "updateService must be a valid absolute URL"))
                .field("imageContentSources", ReleaseSchema.imageContentSources())
                .field("additionalTrustBundle", reference())
                .field("sshKey", reference())
                .field("fips", flag().immutable("fips is immutable"))
                .field(
                        "olmCatalogPlacement",
                        oneOf("management", "guest")
                                .immutable("OLMCatalogPlacement is immutable")
                                .orElse("management"));
    }

    private static void identity(ObjectSchema spec) {
        spec.field(
                        "clusterID",
                        text().length(36, 36)
                                .matching(
                                        Format.UUID,
                                        "clusterID must be an RFC4122 UUID value"
                                                + " (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx in hexadecimal digits)")
                                .immutableUnlessEmpty("clusterID is immutable"))
                .field(
                        "infraID",
                        text().length(1, 253)
                                .matching(
                                        Format.LABEL,
                                        "infraID must consist of lowercase alphanumeric characters or '-', start and"
                                                + " end with an alphanumeric character, and be between 1 and 253"
                                                + " characters")
                                .immutableUnlessEmpty("infraID is immutable"))
                .field(
                        "issuerURL",
                        text().atMost(255)
                                .matching(Format.URL, "issuerURL must be a valid absolute URL")
                                .immutable("issuerURL is immutable")
                                .orElse("https://kubernetes.default.svc"))
                .field("serviceAccountSigningKey", reference())
                .field("auditWebhook", reference());
    }

    private static void workloads(ObjectSchema spec) {
        spec.field(
                        "controllerAvailabilityPolicy",
                        oneOf("HighlyAvailable", "SingleReplica")
                                .immutable("ControllerAvailabilityPolicy is immutable")
                                .orElse("HighlyAvailable"))
                .field(
                        "infrastructureAvailabilityPolicy",
                        oneOf("HighlyAvailable", "SingleReplica").orElse("SingleReplica"))
                .field("labels", map(text()).atMost(20))
                .field("nodeSelector", map(text()).atMost(20, "nodeSelector map can have at most 20 entries"))
                .field("tolerations", list(toleration()).size(0, 25))
                .field("pausedUntil", PauseSchema.pausedUntil(4))
                .field("monitoring", monitoring());
    }

    private static Schema monitoring() {
        return object().field("metricsSet", oneOf("Telemetry", "SRE", "All"))
                .field(
                        "metricsForwarding",
                        object().require("mode", oneOf("Forward", "None"))
                                .field("metricsSet", oneOf("Telemetry", "SRE", "All")))
                .notEmpty();
    }

    static ObjectSchema toleration() {
        return object().field("key", text())
                .field("operator", text())
                .field("value", text())
                .field("effect", text())
                .field("tolerationSeconds", int64());
    }

    private static void signingKeyNeedsIssuer(Node spec) {
        if (spec.has("serviceAccountSigningKey") && !spec.has("issuerURL")) {
            spec.report("If serviceAccountSigningKey is set, issuerURL must be set");
        }
    }

    private static void identityStays(Node before, Node after) {
        if (before.has("spec", "infraID") && !after.has("spec", "infraID")) {
            after.reportField("infraID cannot be removed once set", "", "spec", "infraID");
        }
        if (before.has("spec", "clusterID") && !after.has("spec", "clusterID")) {
            after.reportField("clusterID cannot be removed once set", "", "spec", "clusterID");
        }
    }
}
