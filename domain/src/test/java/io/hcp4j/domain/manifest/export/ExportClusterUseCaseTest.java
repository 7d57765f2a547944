package io.hcp4j.domain.manifest.export;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.manifest.DiffManifests;
import io.hcp4j.domain.manifest.DiffResult;
import io.hcp4j.domain.manifest.DiffUseCase;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportClusterUseCaseTest {
    private static TestServer management;

    private ClusterByHand cluster;

    @BeforeAll
    static void start() {
        management = TestServer.start("management");
    }

    @AfterAll
    static void end() {
        management.close();
    }

    @BeforeEach
    void hosted() {
        cluster = ClusterByHand.external(management, FailingCluster.never(management.api()))
                .ready();
        cluster.pool("b", 1);
        cluster.pool("a", 1);
        Hosted.create(
                management.api(), HypershiftKinds.NODE_POOL, Hosted.pool(cluster.namespace(), "other", "other", 1));
        ClusterByHand.put(management.api(), WellKnownKinds.CONFIG_MAP, cluster.namespace(), "bundle", "data: {ca: x}");
        cluster.change("{spec: {additionalTrustBundle: {name: bundle}}}");
    }

    @Test
    void secretsAreLeftOutUnlessAskedFor() {
        ExportedCluster exported = export(SecretExportMode.OMIT);

        assertThat(names(exported)).containsExactly("ConfigMap bundle", "HostedCluster c", "NodePool a", "NodePool b");
        assertThat(keys(exported.omitted())).containsExactly("Secret c-pull-secret", "Secret credentials");
        assertThat(exported.missing()).isEmpty();
        assertThat(exported.manifests()).allSatisfy(manifest -> {
            assertThat(manifest.has("status")).isFalse();
            assertThat(manifest.uid()).isEmpty();
            assertThat(manifest.apiVersion()).isNotEmpty();
        });
    }

    @Test
    void secretsMayBeNamedWithoutTheirData() {
        ExportedCluster exported = export(SecretExportMode.REFERENCE);

        assertThat(names(exported)).contains("Secret credentials").doesNotContain("Secret c-pull-secret");
        Document secret = find(exported, "credentials");
        assertThat(secret.has("data")).isFalse();
        assertThat(secret.annotations()).containsEntry(SecretPlaceholder.KEYS, "kubeconfig");
        assertThat(keys(exported.omitted())).containsExactly("Secret credentials");
        assertThat(keys(exported.missing())).containsExactly("Secret c-pull-secret");
    }

    @Test
    void secretsMayBeWhole() {
        ExportedCluster exported = export(SecretExportMode.INCLUDE);

        assertThat(find(exported, "credentials").text("data", "kubeconfig")).isPresent();
        assertThat(exported.omitted()).isEmpty();
        assertThat(keys(exported.missing())).containsExactly("Secret c-pull-secret");
    }

    @Test
    void theSignedAddressOfASnapshotIsASecret() {
        assertThat(export(SecretExportMode.OMIT).signedAddress()).isFalse();
        Hosted.create(
                management.api(),
                HypershiftKinds.HOSTED_CLUSTER,
                Hosted.cluster(cluster.namespace(), "restored")
                        .with(
                                List.of("https://snapshots.example.com/a?signature=s"),
                                "spec",
                                "etcd",
                                "managed",
                                "storage",
                                "restoreSnapshotURL"));

        ExportedCluster without = export("restored", SecretExportMode.REFERENCE);
        assertThat(without.signedAddress()).isTrue();
        assertThat(find(without, "restored").has("spec", "etcd", "managed", "storage", "restoreSnapshotURL"))
                .isFalse();
        ExportedCluster whole = export("restored", SecretExportMode.INCLUDE);
        assertThat(whole.signedAddress()).isFalse();
        assertThat(find(whole, "restored").has("spec", "etcd", "managed", "storage", "restoreSnapshotURL"))
                .isTrue();
    }

    @Test
    void anExportedClusterDiffersInNothing() {
        DiffResult result = new DiffUseCase(management.access())
                .execute(DiffManifests.of(export(SecretExportMode.REFERENCE).manifests(), "default"));

        assertThat(result).isInstanceOfSatisfying(DiffResult.Differences.class, diff -> assertThat(diff.differs())
                .isFalse());
    }

    @Test
    void aClusterThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> export("none", SecretExportMode.OMIT))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private ExportedCluster export(SecretExportMode secrets) {
        return export(ClusterByHand.NAME, secrets);
    }

    private ExportedCluster export(String name, SecretExportMode secrets) {
        return new ExportClusterUseCase(cluster.access())
                .execute(new ExportCluster(cluster.namespace(), name, secrets));
    }

    private static List<String> names(ExportedCluster exported) {
        return exported.manifests().stream()
                .map(manifest -> manifest.kind() + " " + manifest.name())
                .toList();
    }

    private static List<String> keys(List<ResourceKey> keys) {
        return keys.stream().map(key -> key.kind().kind() + " " + key.name()).toList();
    }

    private static Document find(ExportedCluster exported, String name) {
        return exported.manifests().stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
