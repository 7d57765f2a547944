package io.hcp4j.benchmarks;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.document.TextFormat;
import java.util.concurrent.ExecutionException;

/** Very many clusters with a status in a namespace of their own, made when the first measurement needs them. */
final class ManyClusters {
    /** What the condition Available of each says. */
    static final String WELL = "The hosted control plane is available";

    private static final String STATUS = """
            {"status": {
              "kubeconfig": {"name": "example-admin-kubeconfig"},
              "version": {
                "desired": {"image": "%1$s", "version": "4.20.4"}, "availableUpdates": [], "observedGeneration": 1,
                "history": [{"state": "Completed", "version": "4.20.4", "image": "%1$s", "verified": false,
                  "startedTime": "2026-01-01T00:00:00Z", "completionTime": "2026-01-01T00:15:00Z"}]},
              "conditions": [
                {"type": "Available", "status": "True", "reason": "AsExpected", "observedGeneration": 1,
                 "message": "%2$s", "lastTransitionTime": "2026-01-01T00:10:00Z"},
                {"type": "Progressing", "status": "False", "reason": "AsExpected", "observedGeneration": 1,
                 "message": "HostedCluster is at expected version", "lastTransitionTime": "2026-01-01T00:15:00Z"}]}}
            """;

    private final Scale scale;
    private String namespace = "";

    ManyClusters(Scale scale) {
        this.scale = scale;
    }

    /** Where they are. */
    String namespace(ManagementCluster management) throws InterruptedException, ExecutionException {
        if (namespace.isEmpty()) {
            String fresh = management.freshNamespace();
            populate(management, fresh);
            namespace = fresh;
        }
        return namespace;
    }

    /** Has the operator say something else of the first so many of them; the words are followed by the number of each. */
    void change(ManagementCluster management, int count, String words) throws InterruptedException, ExecutionException {
        BareClient client = client(management);
        String path = BareCreation.collection(HypershiftKinds.HOSTED_CLUSTER, namespace);
        WorkerPool.rate(count, scale.workers(), number -> say(client, path, number, words + " " + number));
    }

    private void populate(ManagementCluster management, String fresh) throws InterruptedException, ExecutionException {
        TextFormat format = format();
        CreationPlanner planner = new CreationPlanner(format);
        BareClient client = client(management);
        String path = BareCreation.collection(HypershiftKinds.HOSTED_CLUSTER, fresh);
        WorkerPool.rate(scale.listed(), scale.workers(), number -> {
            PlannedObject cluster = SampleCluster.plan(planner, fresh, name(number)).objects().stream()
                    .filter(object -> object.kind().equals(HypershiftKinds.HOSTED_CLUSTER))
                    .findFirst()
                    .orElseThrow();
            client.send("POST", path, format.writeJson(cluster.document()));
            say(client, path, number, WELL);
        });
    }

    private static void say(BareClient client, String path, int number, String words) {
        client.send("PATCH", path + "/" + name(number) + "/status", STATUS.formatted(SampleCluster.RELEASE, words));
    }

    private static BareClient client(ManagementCluster management) {
        return BareClient.of(management.kubeconfig(), format());
    }

    private static TextFormat format() {
        return Wiring.forClient("fabric8").textFormat();
    }

    private static String name(int number) {
        return "cluster-" + number;
    }
}
