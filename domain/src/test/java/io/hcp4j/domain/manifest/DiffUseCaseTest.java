package io.hcp4j.domain.manifest;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DiffUseCaseTest {
    private static TestServer server;

    private String namespace;

    @BeforeAll
    static void start() {
        server = TestServer.start("management");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void freshNamespace() {
        namespace = server.freshNamespace();
    }

    @Test
    void anObjectThatWouldBeCreated() {
        DiffResult.Differences diff = diff(pool(1));

        assertThat(diff.differs()).isTrue();
        assertThat(accepted(diff).effect()).isEqualTo(Effect.CREATED);
        assertThat(server.api().get(HypershiftKinds.NODE_POOL.in(namespace, "c")))
                .isEmpty();
    }

    @Test
    void fieldsThatWouldChange() {
        write(pool(1), "hcp4j-apply:kubernetes-admin");
        assertThat(diff(pool(1)).differs()).isFalse();

        DiffEntry.Accepted accepted = accepted(diff(pool(2)));

        assertThat(accepted.effect()).isEqualTo(Effect.CONFIGURED);
        assertThat(accepted.conflict()).isEmpty();
        assertThat(accepted.changes()).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("spec.replicas");
            assertThat(change.before()).contains(1L);
            assertThat(change.after()).contains(2L);
        });
    }

    @Test
    void anotherSpellingOfTheSameValueIsNoDifference() {
        String[] size = {"spec", "platform", "kubevirt", "rootVolume", "persistent", "size"};
        write(pool(1).with("32768Mi", size).with("60m", "spec", "nodeDrainTimeout"), "hcp4j-apply:kubernetes-admin");

        assertThat(diff(pool(1).with("32Gi", size).with("1h", "spec", "nodeDrainTimeout"))
                        .differs())
                .isFalse();
        assertThat(accepted(diff(pool(1).with("33Gi", size).with("1h", "spec", "nodeDrainTimeout")))
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).contains("33Gi"));
    }

    @Test
    void fieldsOfOthersAreShownWithTheirOwners() {
        write(pool(1), "other");

        DiffEntry.Accepted accepted = accepted(diff(pool(2)));

        assertThat(accepted.conflict()).get().satisfies(conflict -> {
            assertThat(conflict.code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(accepted.changes().get(0).owners(conflict.conflicts())).containsExactly("other");
        });
    }

    @Test
    void aFieldThatIsGivenUpAndStaysIsNamed() {
        Document labelled = pool(1).with("blue", "metadata", "labels", "team");
        write(labelled, "hcp4j-apply:kubernetes-admin");
        write(labelled, "other");

        DiffEntry.Accepted accepted = accepted(diff(pool(1)));

        assertThat(accepted.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(accepted.retained()).containsExactly(new RetainedField("metadata.labels.team", List.of("other")));
    }

    @Test
    void secretsAreNotShown() {
        ClusterByHand.put(server.api(), WellKnownKinds.SECRET, namespace, "s", "data: {a: Yg==}");

        DiffResult.Differences diff = diff(Document.empty()
                .with("v1", "apiVersion")
                .with("Secret", "kind")
                .with("s", "metadata", "name")
                .with("Yw==", "data", "a"));

        assertThat(accepted(diff).changes()).allMatch(FieldChange::secret).isNotEmpty();
    }

    @Test
    void whatTheServerRefusesIsPartOfTheResultAndNoDifference() {
        Document unknown = pool(1).with("no-such-namespace", "metadata", "namespace");

        DiffResult.Differences diff = diff(unknown);

        assertThat(diff.objects()).singleElement().isInstanceOf(DiffEntry.Refused.class);
        assertThat(diff.differs()).isFalse();
    }

    @Test
    void brokenRulesAreFoundWithoutTheServer() {
        DiffResult result = new DiffUseCase(server.access())
                .execute(DiffManifests.of(
                        List.of(pool(1).with("lots", "spec", "platform", "kubevirt", "compute", "memory")), namespace));

        assertThat(result).isInstanceOf(DiffResult.Invalid.class);
    }

    @Test
    void aServerThatCannotBeAskedFailsIt() {
        ForwardingClusterApi broken = new ForwardingClusterApi(server.api()) {
            @Override
            public ClusterApi within(Deadline deadline) {
                return this;
            }

            @Override
            public Document apply(ResourceKind kind, Document object, ApplyOptions options) {
                throw HcpException.of(ErrorCode.UNREACHABLE, "the connection broke")
                        .build();
            }
        };

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new DiffUseCase(TestServer.access(broken, CallOptions.defaults()))
                        .execute(DiffManifests.of(List.of(pool(1)), namespace)))
                .withMessage("the connection broke");
    }

    private DiffResult.Differences diff(Document document) {
        DiffResult result = new DiffUseCase(server.access()).execute(DiffManifests.of(List.of(document), namespace));
        assertThat(result).isInstanceOf(DiffResult.Differences.class);
        return (DiffResult.Differences) result;
    }

    private static DiffEntry.Accepted accepted(DiffResult.Differences diff) {
        return (DiffEntry.Accepted) diff.objects().get(0);
    }

    private static void write(Document object, String manager) {
        server.api().apply(HypershiftKinds.NODE_POOL, object, ApplyOptions.by(manager));
    }

    private Document pool(int replicas) {
        return Hosted.pool(namespace, "c", "c", replicas);
    }
}
