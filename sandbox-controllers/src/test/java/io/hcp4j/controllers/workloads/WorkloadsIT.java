package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.InMemoryCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.FaultInjector;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Workloads from their spec to what runs. */
class WorkloadsIT {
    private static final Map<String, String> APP = Map.of("app", "shop");

    private static final List<?> CONTAINERS = List.of(Map.of("name", "main", "image", "example/shop:1"));

    private InMemoryCluster cluster;

    @BeforeEach
    void start() throws InterruptedException {
        cluster = new InMemoryCluster();
        cluster.create(WellKnownKinds.NAMESPACE, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named("shop")));
        cluster.create(CoreKinds.NODE, node());
        cluster.run(view -> WorkloadControllers.on(view, cluster.timeScale(), new Faults(view)));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void aStatefulSetThatShrinksLosesItsHighestPodsOneAfterAnother() {
        ResourceKey set = CoreKinds.STATEFUL_SET.in("shop", "db");
        cluster.create(set.kind(), workload(set, 5));
        cluster.until(set, each -> Amount.of(each, "status", "readyReplicas") == 5);

        cluster.patch(set, Document.empty().with(2, "spec", "replicas"));
        cluster.clock().advance(Duration.ofMinutes(5));

        assertThat(cluster.names(CoreKinds.POD)).containsExactly("db-0", "db-1");
    }

    @Test
    void anImageThatCannotBePulledIsTriedBeforeItIsWaitedFor() {
        new FaultInjector(cluster.api()).set(Fault.IMAGE_PULL_FAILURE);
        ResourceKey set = CoreKinds.STATEFUL_SET.in("shop", "db");
        ResourceKey pod = CoreKinds.POD.in("shop", "db-0");
        cluster.create(set.kind(), workload(set, 1));

        cluster.until(pod, each -> waiting(each).equals("ErrImagePull"));
        cluster.clock().advance(Duration.ofSeconds(10));
        assertThat(waiting(cluster.get(pod))).isEqualTo("ErrImagePull");
        cluster.clock().advance(Duration.ofSeconds(10));
        assertThat(waiting(cluster.get(pod))).isEqualTo("ImagePullBackOff");
    }

    @Test
    void aJobWhoseEarlierPodWasRemovedStillComesToItsEnd() {
        ResourceKey job = CoreKinds.JOB.in("shop", "pack");
        cluster.create(
                job.kind(),
                ObjectTemplates.of(job)
                        .with(2, "spec", "completions")
                        .with("Never", "spec", "template", "spec", "restartPolicy")
                        .with(CONTAINERS, "spec", "template", "spec", "containers"));
        cluster.until(job, each -> !cluster.names(CoreKinds.POD).isEmpty());
        ResourceKey first =
                CoreKinds.POD.in("shop", cluster.names(CoreKinds.POD).get(0));
        cluster.until(first, each -> each.text("status", "phase").orElse("").equals("Succeeded"));
        cluster.clock().settle();
        assertThat(cluster.names(CoreKinds.POD)).hasSize(2);

        cluster.delete(first);

        cluster.until(job, each -> Conditions.of(each, false).holds("Complete"));
    }

    @Test
    void aDeploymentKeepsAsManyEarlierTemplatesAsItsHistoryMayHave() {
        ResourceKey deployment = CoreKinds.DEPLOYMENT.in("shop", "web");
        cluster.create(deployment.kind(), workload(deployment, 2).with(1, "spec", "revisionHistoryLimit"));
        List<String> last = List.of();
        for (int version = 2; version <= 4; version++) {
            settled(deployment);
            last = cluster.names(CoreKinds.REPLICA_SET);
            cluster.clock().advance(Duration.ofSeconds(1));
            cluster.patch(
                    deployment,
                    Document.empty()
                            .with(
                                    List.of(Map.of("name", "main", "image", "example/shop:" + version)),
                                    "spec",
                                    "template",
                                    "spec",
                                    "containers"));
        }
        settled(deployment);

        assertThat(cluster.names(CoreKinds.REPLICA_SET)).hasSize(2).isNotEqualTo(last);
        assertThat(cluster.names(CoreKinds.POD)).hasSize(2);
    }

    private void settled(ResourceKey deployment) {
        cluster.until(
                deployment,
                each -> Amount.of(each, "status", "observedGeneration") == Amount.of(each, "metadata", "generation")
                        && Amount.of(each, "status", "updatedReplicas") == 2
                        && Amount.of(each, "status", "replicas") == 2
                        && Amount.of(each, "status", "readyReplicas") == 2);
        cluster.clock().settle();
    }

    private static String waiting(Document pod) {
        return pod.objects("status", "containerStatuses").stream()
                .findFirst()
                .flatMap(each -> each.text("state", "waiting", "reason"))
                .orElse("");
    }

    private static Document workload(ResourceKey key, int replicas) {
        return ObjectTemplates.of(key)
                .with(replicas, "spec", "replicas")
                .with(APP, "spec", "selector", "matchLabels")
                .with(APP, "spec", "template", "metadata", "labels")
                .with(CONTAINERS, "spec", "template", "spec", "containers");
    }

    private static Document node() {
        Map<String, String> ready = Map.of("type", "Ready", "status", "True");
        return ObjectTemplates.of(CoreKinds.NODE.named("worker"))
                .with(Map.of("cpu", "16", "memory", "64Gi", "pods", "100"), "status", "allocatable")
                .with(List.of(Map.of("type", "InternalIP", "address", "192.0.2.1")), "status", "addresses")
                .with(List.of(ready), "status", "conditions");
    }
}
