package io.hcp4j.it.destroy;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code destroy cluster} and {@code destroy nodepool}, on a sandbox in this process. */
@ExtendWith(SharedWorld.class)
class DestroyIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> DESTROY =
            List.of("destroy", "cluster", "kubevirt", "--name=example", "--cluster-grace-period=60s");

    private static World world;

    @TempDir
    Path home;

    @BeforeAll
    static void world(World shared) {
        world = shared;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void everythingOfAClusterGoesAndNothingElse(String client) {
        Hcp4j user = world.user(home, client);
        world.hosted(user, "example");
        world.hosted(user, "other");

        Finished unasked = user.run(DESTROY);
        Finished destroyed = user.run(World.and(DESTROY, "--yes"));
        Finished again = user.run(World.and(DESTROY, "--yes"));

        assertThat(unasked.exit()).isEqualTo(2);
        assertThat(unasked.err()).contains("this will be deleted:", "error: this cannot be undone", "--yes");
        assertThat(destroyed.exit()).as(destroyed.err()).isZero();
        assertThat(destroyed.err())
                .contains(
                        "  HostedCluster clusters/example",
                        "  NodePool clusters/example, 1 nodes",
                        "  1 VirtualMachine in namespace clusters-example",
                        "  Secret clusters/example-pull-secret",
                        "this will be kept:\n  Namespace clusters",
                        "nothing is left of it");
        assertThat(destroyed.out()).contains("HostedCluster clusters/example is gone");
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("there is no hosted cluster clusters/example, and nothing is left of one");
        assertThat(world.management().get(HypershiftKinds.HOSTED_CLUSTER.in("clusters", "other")))
                .isPresent();
        assertThat(user.run(List.of("destroy", "cluster", "kubevirt", "--name=other", "--yes"))
                        .exit())
                .isZero();
    }

    @Test
    void whatHoldsItUpIsNamedAndForcedOnlyWhenAsked() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "example");
        world.faults().set(Fault.STUCK_FINALIZER);
        try {
            Finished late = user.run(World.and(DESTROY, "--yes", "--cluster-grace-period=10s"));
            Finished forced = user.run(World.and(DESTROY, "--yes", "--force", "--cluster-grace-period=10s"));

            assertThat(late.exit()).as(late.err()).isEqualTo(3);
            assertThat(late.err())
                    .contains(
                            "waiting for VirtualMachine clusters-example/",
                            "virt-controller",
                            "error: HostedCluster clusters/example was not deleted in time; it waits for VirtualMachine",
                            "try: the same command again continues");
            assertThat(forced.exit()).as(forced.err()).isZero();
            assertThat(forced.err())
                    .contains(
                            "would have cleaned up stays", "may be orphaned: VirtualMachine", "nothing is left of it");
        } finally {
            world.faults().clear(Fault.STUCK_FINALIZER);
        }
    }

    @Test
    void whatIsLeftOfAClusterThatIsGoneGoes() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "example");
        ResourceKey cluster = HypershiftKinds.HOSTED_CLUSTER.in("clusters", "example");
        String id = world.management()
                .get(cluster)
                .flatMap(found -> found.text("spec", "infraID"))
                .orElseThrow();
        ResourceKey forgotten = WellKnownKinds.SECRET.in("clusters", "example-forgotten");
        world.management()
                .create(
                        WellKnownKinds.SECRET,
                        Document.of(Map.of(
                                "metadata",
                                Map.of(
                                        "name", forgotten.name(),
                                        "namespace", forgotten.namespace(),
                                        "labels", Map.of("hypershift.openshift.io/auto-created-for-infra", id)))),
                        WriteOptions.by("test"));
        world.management().delete(cluster, DeleteOptions.defaults());
        Eventually.gives("an end", SOON, () -> world.management().get(cluster).isEmpty());

        Finished destroyed = user.run(World.and(DESTROY, "--yes"));

        assertThat(destroyed.exit()).as(destroyed.err()).isZero();
        assertThat(destroyed.out()).contains("Secret clusters/example-forgotten deleted");
        assertThat(world.management().get(forgotten)).isEmpty();
    }

    @Test
    void aPoolGoesWithItsNodes() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "example");
        Finished added = user.run(List.of(
                "create",
                "nodepool",
                "kubevirt",
                "--cluster-name=example",
                "--name=more",
                "--replicas=1",
                "--memory=4Gi"));
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(user.run(List.of("wait", "nodepool", "more", "--timeout=2m")).exit())
                .isZero();

        Finished destroyed = user.run(List.of("destroy", "nodepool", "--name=more", "--yes", "--wait", "--timeout=2m"));
        Finished again = user.run(List.of("destroy", "nodepool", "--name=more", "--yes"));

        assertThat(destroyed.exit()).as(destroyed.err()).isZero();
        assertThat(destroyed.out()).isEqualTo("nodepool.hypershift.openshift.io/more deleted\n");
        assertThat(destroyed.err()).contains("NodePool clusters/more of hosted cluster example, 1 nodes");
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("there is no NodePool clusters/more");
        assertThat(user.run(World.and(DESTROY, "--yes")).exit()).isZero();
    }
}
