package io.hcp4j.cli.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags of {@code hcp} for platforms that hcp4j does not serve, so that a copied command line gets a straight answer. */
final class OtherPlatforms {
    private static final List<String> PREFIXES = List.of("openstack", "azure", "aws", "agent", "powervs", "gcp");

    private static final Map<String, Set<String>> FLAGS = Map.of(
            "AWS",
            Set.of(
                    "--additional-tags",
                    "--enable-proxy",
                    "--enable-secure-proxy",
                    "--endpoint-access",
                    "--iam-json",
                    "--instance-profile",
                    "--instance-type",
                    "--issuer-url",
                    "--kms-key-arn",
                    "--multi-arch",
                    "--private-zones-in-cluster-account",
                    "--proxy-vpc-endpoint-service-name",
                    "--public-only",
                    "--region",
                    "--role-arn",
                    "--root-volume-iops",
                    "--root-volume-kms-key",
                    "--root-volume-type",
                    "--securitygroup-id",
                    "--single-nat-gateway",
                    "--sts-creds",
                    "--subnet-id",
                    "--vpc-cidr",
                    "--zones"),
            "Azure",
            Set.of(
                    "--assign-custom-hcp-roles",
                    "--assign-service-principal-roles",
                    "--data-plane-identities-file",
                    "--diagnostics-storage-account-type",
                    "--disk-storage-account-type",
                    "--dns-zone-rg-name",
                    "--enable-ephemeral-disk",
                    "--image-generation",
                    "--location",
                    "--managed-identities-file",
                    "--network-security-group-id",
                    "--oidc-issuer-url",
                    "--resource-group-name",
                    "--resource-group-tags",
                    "--sa-token-issuer-private-key-path",
                    "--vnet-id"),
            "Agent",
            Set.of("--agentLabelSelector", "--api-server-address"));

    private OtherPlatforms() {}

    /** The platform that a flag belongs to, if it is another platform's. */
    static Optional<String> owning(String flag) {
        return FLAGS.entrySet().stream()
                .filter(platform -> platform.getValue().contains(flag))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> PREFIXES.stream()
                        .filter(prefix -> flag.startsWith("--" + prefix + "-"))
                        .findFirst());
    }
}
