package io.hcp4j.domain.plan;

import io.hcp4j.domain.plan.ObjectResult.Effect;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Taking back what a run has created. */
class RollbackTest extends PlanFixture {
    @Test
    void whatWasCreatedGoesTheNewestFirst() {
        List<ObjectResult> created = created(plan);
        heard.clear();

        Rollback.Result result = new Rollback(cluster, heard::add).execute(created);

        assertThat(cluster.sent())
                .containsExactly(
                        "delete NodePool pool",
                        "delete HostedCluster example",
                        "delete Secret pull",
                        "delete Secret key");
        assertThat(effects(result.objectResults()))
                .containsExactly(Effect.UNCHANGED, Effect.REMOVED, Effect.REMOVED, Effect.REMOVED, Effect.REMOVED);
        assertThat(result.objectResults()).extracting(ObjectResult::uid).isEqualTo(uids(created));
        assertThat(result.failure()).isEmpty();
        assertThat(heard).extracting(removed -> removed.planned().key()).startsWith(nodePool());
        assertThat(heard).hasSize(4);
        assertThat(exists(secret("key"))).isFalse();
        assertThat(exists(WellKnownKinds.NAMESPACE.named(namespace))).isTrue();
    }

    @Test
    void whatWasNotCreatedStays() {
        List<ObjectResult> created = created(plan);
        List<ObjectResult> other = created.stream()
                .map(receipt -> receipt.planned().key().equals(secret("key"))
                        ? new ObjectResult(receipt.planned(), Effect.UNKNOWN, receipt.uid())
                        : receipt)
                .toList();

        Rollback.Result result = new Rollback(cluster, heard::add).execute(other);

        assertThat(effects(result.objectResults()))
                .containsExactly(Effect.UNCHANGED, Effect.UNKNOWN, Effect.REMOVED, Effect.REMOVED, Effect.REMOVED);
        assertThat(exists(secret("key"))).isTrue();
    }

    @Test
    void anObjectThatWasMadeAnewUnderTheNameStays() {
        List<ObjectResult> created = created(plan);
        server.api().delete(nodePool(), DeleteOptions.defaults());
        server.api().create(nodePool().kind(), plan.objects().get(4).document(), TestServer.TEST);

        new Rollback(cluster, heard::add).execute(created);

        assertThat(exists(nodePool())).isTrue();
    }

    @Test
    void itStopsAtTheFirstFailure() {
        List<ObjectResult> created = created(plan);
        cluster.refuses("delete HostedCluster", ErrorCode.FORBIDDEN);
        heard.clear();

        Rollback.Result result = new Rollback(cluster, heard::add).execute(created);

        assertThat(result.failure())
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThat(effects(result.objectResults()))
                .containsExactly(Effect.UNCHANGED, Effect.CREATED, Effect.CREATED, Effect.CREATED, Effect.REMOVED);
        assertThat(heard).hasSize(1);
        assertThat(cluster.sent()).doesNotContain("delete Secret pull");
    }

    @Test
    void aNamespaceGoesWithTheRest() {
        String fresh = namespace + "-new";
        List<ObjectResult> created = created(planIn(fresh));
        Eventually.gives(
                "what the server itself puts there",
                Duration.ofSeconds(30),
                () -> exists(WellKnownKinds.CONFIG_MAP.in(fresh, "kube-root-ca.crt")));
        put(WellKnownKinds.CONFIG_MAP, fresh, "openshift-service-ca.crt");

        Rollback.Result result = new Rollback(cluster, heard::add).execute(created);

        assertThat(effects(result.objectResults())).containsOnly(Effect.REMOVED);
        assertThat(cluster.sent()).endsWith("delete Namespace " + fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Secret", "ConfigMap", "HostedCluster", "NodePool"})
    void aNamespaceThatOthersUseStays(String kind) {
        String fresh = namespace + "-new";
        List<ObjectResult> created = created(planIn(fresh));
        switch (kind) {
            case "Secret" -> put(WellKnownKinds.SECRET, fresh, "theirs");
            case "ConfigMap" -> put(WellKnownKinds.CONFIG_MAP, fresh, "theirs");
            case "HostedCluster" -> copy(3, fresh);
            default -> copy(4, fresh);
        }

        Rollback.Result result = new Rollback(cluster, heard::add).execute(created);

        assertThat(effects(result.objectResults()))
                .containsExactly(Effect.CREATED, Effect.REMOVED, Effect.REMOVED, Effect.REMOVED, Effect.REMOVED);
        assertThat(result.failure()).isEmpty();
        assertThat(exists(WellKnownKinds.NAMESPACE.named(fresh))).isTrue();
    }

    private List<ObjectResult> created(Plan carriedOut) {
        PlanOutcome outcome = runner().run(carriedOut);
        cluster.sent().clear();
        return ((PlanOutcome.Complete) outcome).objectResults();
    }

    private static List<String> uids(List<ObjectResult> results) {
        return results.stream().map(ObjectResult::uid).toList();
    }

    private static void put(ResourceKind kind, String namespace, String name) {
        server.api()
                .create(
                        kind,
                        Document.of(Map.of("metadata", Map.of("name", name, "namespace", namespace))),
                        TestServer.TEST);
    }

    private void copy(int number, String namespace) {
        PlannedObject planned = plan.objects().get(number);
        server.api()
                .create(
                        planned.kind(),
                        planned.document().with("theirs", "metadata", "name").with(namespace, "metadata", "namespace"),
                        TestServer.TEST);
    }
}
