package io.hcp4j.domain.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.FieldConflict;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnsetFieldsTest {
    private static TestServer server;

    private Document file;

    @BeforeAll
    static void start() {
        server = TestServer.start("management");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void fileWithEmptyValues() {
        file = Hosted.cluster(server.freshNamespace(), "c")
                .with(Map.of(), "spec", "sshKey")
                .with("", "spec", "dns", "baseDomain");
    }

    @Test
    void onlyThoseThatMeanNothingGo() {
        Document meant = file.with(Map.of(), "spec", "nodeSelector").with("x", "spec", "dns", "baseDomainPrefix");

        assertThat(UnsetFields.without(meant)).isEqualTo(meant.without("spec", "sshKey"));
        assertThat(UnsetFields.without(file).has("spec", "dns")).isFalse();
        assertThat(UnsetFields.without(file.with("NodePool", "kind"))).isEqualTo(file.with("NodePool", "kind"));
    }

    @Test
    void aFileAppliedTwiceChangesNothingWhatTheOperatorFilledInStays() {
        apply(file);
        server.api()
                .patch(
                        key(),
                        Patch.merge(Document.empty()
                                .with("apps.example.com", "spec", "dns", "baseDomain")
                                .with(Map.of(), "spec", "sshKey")),
                        WriteOptions.by("operator"));

        assertThat(diff(file).differs()).isFalse();
        apply(file);

        Document cluster = server.api().get(key()).orElseThrow();
        assertThat(cluster.text("spec", "dns", "baseDomain")).contains("apps.example.com");
        assertThat(diff(file).differs()).isFalse();
    }

    @Test
    void aBlockThatNeedsItsEmptyFieldTakesTheOneThatIsThere() {
        Document prefixed = file.with("pre", "spec", "dns", "baseDomainPrefix");
        server.api()
                .apply(
                        HypershiftKinds.HOSTED_CLUSTER,
                        prefixed.with("apps.example.com", "spec", "dns", "baseDomain"),
                        ApplyOptions.by("operator"));

        assertThat(diff(prefixed).differs()).isFalse();
    }

    @Test
    void anotherManagersEmptyValueIsNoConflict() {
        server.api().apply(HypershiftKinds.HOSTED_CLUSTER, file, ApplyOptions.by("other"));

        assertThat(diff(file).objects())
                .singleElement()
                .isInstanceOfSatisfying(DiffEntry.Accepted.class, entry -> assertThat(entry.conflict())
                        .isEmpty());
    }

    @Test
    void aConflictAboutEqualValuesIsADifference() {
        HcpException conflict = HcpException.of(ErrorCode.CONFLICT, "other managers own fields")
                .conflicts(List.of(new FieldConflict(".spec.channel", "other")))
                .build();
        Manifest manifest = new Manifest(key(), file);
        DiffEntry.Accepted entry =
                DiffEntry.Accepted.of(manifest, Optional.of(file), file, Optional.of(conflict), "me");

        assertThat(new DiffResult.Differences(List.of(entry)).differs()).isTrue();
        assertThat(entry.conflictsWithoutChange()).containsExactly(new FieldConflict(".spec.channel", "other"));
        assertThat(DiffEntry.Accepted.of(
                                manifest,
                                Optional.of(file),
                                file.with("fast", "spec", "channel"),
                                Optional.of(conflict),
                                "me")
                        .conflictsWithoutChange())
                .isEmpty();
    }

    private ResourceKey key() {
        return HypershiftKinds.HOSTED_CLUSTER.in(file.namespace(), file.name());
    }

    private void apply(Document document) {
        ApplyResult result = new ApplyUseCase(server.access())
                .execute(ApplyManifests.of(List.of(document), document.namespace()), event -> {});
        assertThat(result).isInstanceOf(ApplyResult.Complete.class);
    }

    private static DiffResult.Differences diff(Document document) {
        return (DiffResult.Differences)
                new DiffUseCase(server.access()).execute(DiffManifests.of(List.of(document), document.namespace()));
    }
}
