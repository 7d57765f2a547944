package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.sandbox.engine.Engine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** What must happen in the world, whichever engine its API servers come from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SandboxScenario {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final FastWorld world;
    private final ClusterApi management;
    private final Hosting hosting;

    SandboxScenario(Engine engine) throws InterruptedException {
        world = new FastWorld(engine);
        management = world.management();
        hosting = world.hosting();
    }

    @AfterAll
    final void stop() {
        world.close();
    }

    // Real API servers take their time to start.
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @Test
    void aHostedClusterComesUpScalesAndGoes() {
        hosting.create(Hosting.passthrough("example"), 2);
        ResourceKey key = Kinds.HOSTED_CLUSTER.in("clusters", "example");

        Document cluster = Eventually.gives("a completed cluster", TIMEOUT, () -> {
            Document now = management.get(key).orElseThrow();
            assertThat(Hosting.newest(now)).isEqualTo("Completed");
            assertThat(Hosting.condition(now, "Available")).isEqualTo("True The hosted control plane is available");
            return now;
        });
        assertThat(Hosting.condition(cluster, "Progressing")).isEqualTo("False HostedCluster is at expected version");
        try (ClusterApi guest = hosting.guest("example")) {
            assertThat(guest.list(ListQuery.everywhere(CoreKinds.NODE)).items()).hasSize(2);
            assertThat(guest.list(ListQuery.everywhere(Kinds.CLUSTER_OPERATOR)).items())
                    .allSatisfy(operator ->
                            assertThat(Hosting.condition(operator, "Available")).startsWith("True"));
        }

        management.patch(
                Kinds.NODE_POOL.in("clusters", "example"),
                Patch.merge(Document.empty().with(3, "spec", "replicas")),
                Hosting.USER);
        Eventually.holds("a third node", TIMEOUT, () -> {
            assertThat(management
                            .get(Kinds.NODE_POOL.in("clusters", "example"))
                            .orElseThrow()
                            .number("status", "replicas"))
                    .contains(3L);
        });

        management.delete(key, DeleteOptions.defaults());
        Eventually.holds("nothing left", TIMEOUT, () -> {
            assertThat(management.get(key)).isEmpty();
            assertThat(management.get(WellKnownKinds.NAMESPACE.named("clusters-example")))
                    .isEmpty();
            assertThat(management
                            .list(ListQuery.everywhere(Kinds.VIRTUAL_MACHINE))
                            .items())
                    .isEmpty();
        });
    }
}
