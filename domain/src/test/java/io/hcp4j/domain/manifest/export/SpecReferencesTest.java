package io.hcp4j.domain.manifest.export;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class SpecReferencesTest {
    @Test
    void secretsAndConfigMapsAreFoundAtAnyDepthAndOtherNamesAreNot() {
        Map<String, Object> provider = Map.of(
                "name",
                "corporate",
                "openID",
                Map.of("clientSecret", Map.of("name", "oidc"), "ca", Map.of("name", "oidc-ca")));
        Document cluster = Document.empty()
                .with("clusters", "metadata", "namespace")
                .with("example", "spec", "pullSecret", "name")
                .with("", "spec", "sshKey", "name")
                .with("key", "spec", "secretEncryption", "aescbc", "activeKey", "name")
                .with(
                        Map.of("name", "infra", "key", "kubeconfig"),
                        "spec",
                        "platform",
                        "kubevirt",
                        "credentials",
                        "infraKubeConfigSecret")
                .with("bundle", "spec", "additionalTrustBundle", "name")
                .with(List.of(provider), "spec", "configuration", "oauth", "identityProviders")
                .with(List.of(Map.of("name", "ns/network")), "spec", "additionalNetworks")
                .with(List.of(Map.of("name", "machine-config")), "spec", "config");

        assertThat(SpecReferences.of(cluster).stream().map(ResourceKey::toString))
                .containsExactlyInAnyOrder(
                        "Secret clusters/example",
                        "Secret clusters/key",
                        "Secret clusters/infra",
                        "ConfigMap clusters/bundle",
                        "Secret clusters/oidc",
                        "ConfigMap clusters/oidc-ca",
                        "ConfigMap clusters/machine-config");
    }
}
