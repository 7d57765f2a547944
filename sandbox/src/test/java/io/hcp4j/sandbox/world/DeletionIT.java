package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Scope;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** What is left of hosted clusters that go, in whichever way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionIT {
    private static final ResourceKey MARK = WellKnownKinds.CONFIG_MAP.in("default", "mark");

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private ManualWorld world;

    @BeforeAll
    void start() throws InterruptedException {
        world = new ManualWorld(5);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void aClusterWhoseFinalizersWereStrippedBeginsAnewUnderItsName() {
        ResourceKey cluster = world.completed("stripped", 1);
        try (ClusterApi guest = world.guest("stripped")) {
            guest.create(MARK.kind(), ObjectTemplates.of(MARK), WriteOptions.by("user"));
        }

        strip(cluster);
        strip(Kinds.HOSTED_CONTROL_PLANE.in("clusters-stripped", "stripped"));
        world.management().delete(WellKnownKinds.NAMESPACE.named("clusters-stripped"), DeleteOptions.defaults());
        gone(WellKnownKinds.NAMESPACE.named("clusters-stripped"));
        gone(Kinds.NODE_POOL.in("clusters", "stripped"));
        world.management()
                .delete(WellKnownKinds.SECRET.in("clusters", "stripped-pull-secret"), DeleteOptions.defaults());
        world.create("stripped", 0);
        world.until(cluster, each -> is(each, "Available", "True"));

        try (ClusterApi guest = world.guest("stripped")) {
            assertThat(guest.get(MARK)).isEmpty();
        }
    }

    @Test
    void aClusterGoesInHyperShiftsOrderAndTakesTheSecretsMadeForItAlong() {
        ResourceKey cluster = world.completed("ordered", 1);
        String infra = world.get(cluster).text("spec", "infraID").orElseThrow();
        ResourceKey secret = WellKnownKinds.SECRET.in("clusters", "ordered-made");
        world.create(
                secret.kind(),
                ObjectTemplates.of(
                        secret,
                        Map.of(
                                "hypershift.openshift.io/auto-created-for-infra",
                                infra,
                                "hypershift.openshift.io/safe-to-delete-with-cluster",
                                "true")));
        world.patch(cluster, Document.empty().with("seen", "metadata", "annotations", "example.com/looked"));
        world.clock().settle();
        assertThat(world.get(cluster).annotations()).containsEntry("hypershift.openshift.io/HasBeenAvailable", "true");
        List<String> waits = new ArrayList<>();
        WatchQuery query = new WatchQuery(Kinds.HOSTED_CLUSTER, "clusters", "", "", "");
        try (WatchStream stream = world.management().watch(query)) {
            world.management().delete(cluster, DeleteOptions.defaults());
            gone(cluster);
            WatchEvent event = stream.next(TIMEOUT).orElseThrow();
            while (!(event instanceof WatchEvent.Deleted)) {
                if (event instanceof WatchEvent.Modified modified) {
                    String wait = ManualWorld.condition(modified.object(), "CloudResourcesDestroyed");
                    if (!wait.isEmpty() && !waits.contains(wait)) {
                        waits.add(wait);
                    }
                }
                event = stream.next(TIMEOUT).orElseThrow();
            }
        }

        assertThat(waits)
                .extracting(each -> each.replaceFirst(".*: ", ""))
                .containsExactly("NodePools", "Cluster API resources", "HostedControlPlane", "Namespace");
        gone(secret);
    }

    @Test
    void vmsAndImagesElsewhereGoAlsoWhenNothingTellsAnyMoreThatTheyAreThere() {
        ResourceKey pool = elsewhere("away", 1);
        world.until(pool, each -> is(each, "AllNodesHealthy", "True"));
        assertThat(abroad()).isNotEmpty();

        strip(Kinds.HOSTED_CLUSTER.in("clusters", "away"));
        strip(Kinds.HOSTED_CONTROL_PLANE.in("clusters-away", "away"));
        world.management().delete(WellKnownKinds.NAMESPACE.named("clusters-away"), DeleteOptions.defaults());
        gone(WellKnownKinds.NAMESPACE.named("clusters-away"));
        gone(pool);

        assertThat(abroad()).isEmpty();
    }

    @Test
    void aPoolWaitsWithItsImageForAnInfrastructureThatIsNotReached() {
        ResourceKey pool = elsewhere("apart", 0);
        world.until(pool, each -> is(each, "UpdatingVersion", "False"));
        assertThat(abroad()).hasSize(1);
        world.faults().set(Fault.INFRA_UNREACHABLE, Scope.of("clusters", "apart"));

        world.management().delete(pool, DeleteOptions.defaults());
        world.clock().advance(Duration.ofMinutes(10));
        assertThat(world.management().get(pool)).isPresent();
        assertThat(abroad()).hasSize(1);

        world.faults().clear();
        gone(pool);
        assertThat(abroad()).isEmpty();
    }

    @Test
    void aFinalizerThatIsStuckElsewhereHoldsThePoolAndTheClusterHere() {
        ResourceKey pool = elsewhere("held", 1);
        world.until(pool, each -> is(each, "AllNodesHealthy", "True"));
        ResourceKey other = elsewhere("let", 1);
        world.until(other, each -> is(each, "AllNodesHealthy", "True"));
        world.faults().set(Fault.STUCK_FINALIZER, Scope.of("clusters", "held"));

        ResourceKey cluster = Kinds.HOSTED_CLUSTER.in("clusters", "held");
        world.management().delete(cluster, DeleteOptions.defaults());
        world.management().delete(Kinds.HOSTED_CLUSTER.in("clusters", "let"), DeleteOptions.defaults());
        gone(other);
        world.clock().advance(Duration.ofMinutes(30));

        assertThat(world.get(pool).has("metadata", "deletionTimestamp")).isTrue();
        assertThat(ManualWorld.condition(world.get(cluster), "CloudResourcesDestroyed"))
                .endsWith(": NodePools");
        assertThat(vmsAbroad()).singleElement().satisfies(vm -> {
            assertThat(vm.name()).startsWith("held-");
            assertThat(vm.has("metadata", "deletionTimestamp")).isTrue();
            assertThat(vm.text("status", "printableStatus")).contains("Terminating");
            assertThat(vm.list("metadata", "finalizers")).isNotEmpty();
        });

        world.faults().clear();
        gone(pool);
        gone(cluster);
        assertThat(abroad()).isEmpty();
    }

    private List<Document> vmsAbroad() {
        try (ClusterApi infrastructure =
                Hosting.open(world.sandbox().infrastructure().kubeconfig(), "infra")) {
            return infrastructure
                    .list(ListQuery.in(Kinds.VIRTUAL_MACHINE, "guest-vms"))
                    .items();
        }
    }

    /** A cluster, and a pool with an image of its own, whose VMs are on the infrastructure cluster; gives the pool. */
    private ResourceKey elsewhere(String name, int replicas) {
        world.create(
                WellKnownKinds.SECRET,
                ObjectTemplates.of(WellKnownKinds.SECRET.in("clusters", name + "-infra"))
                        .with(
                                Map.of(
                                        "kubeconfig",
                                        world.sandbox().infrastructure().kubeconfig()),
                                "stringData"));
        world.create(WellKnownKinds.SECRET, Hosting.pullSecret(name));
        Document reference = Document.empty().with(name + "-infra", "name").with("kubeconfig", "key");
        world.create(
                Kinds.HOSTED_CLUSTER,
                Hosting.passthrough(name)
                        .with("guest-vms", "spec", "platform", "kubevirt", "credentials", "infraNamespace")
                        .with(reference, "spec", "platform", "kubevirt", "credentials", "infraKubeConfigSecret"));
        world.create(
                Kinds.NODE_POOL,
                Hosting.pool(name, name, replicas)
                        .with("PVC", "spec", "platform", "kubevirt", "rootVolume", "cacheStrategy", "type"));
        return Kinds.NODE_POOL.in("clusters", name);
    }

    /** What there is on the infrastructure cluster by now. */
    private List<String> abroad() {
        try (ClusterApi infrastructure =
                Hosting.open(world.sandbox().infrastructure().kubeconfig(), "infra")) {
            return Stream.of(Kinds.VIRTUAL_MACHINE, Kinds.DATA_VOLUME)
                    .flatMap(kind -> infrastructure.list(ListQuery.in(kind, "guest-vms")).items().stream())
                    .map(Document::name)
                    .toList();
        }
    }

    /** As users do who lose patience. */
    private void strip(ResourceKey key) {
        world.patch(key, Document.empty().with(List.of(), "metadata", "finalizers"));
        world.management().delete(key, DeleteOptions.defaults());
    }

    private void gone(ResourceKey key) {
        boolean gone =
                world.clock().advanceUntil(() -> world.management().get(key).isEmpty(), Duration.ofHours(1));
        assertThat(gone).as(() -> String.valueOf(world.management().get(key))).isTrue();
    }
}
