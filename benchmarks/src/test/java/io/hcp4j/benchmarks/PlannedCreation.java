package io.hcp4j.benchmarks;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.plan.PlanOutcome;
import io.hcp4j.domain.plan.PlanRunner;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** What the product does: plan, survey, create. */
final class PlannedCreation implements ClusterCreation {
    private final CreationPlanner planner;
    private final ClusterApi management;

    PlannedCreation(String client, Path kubeconfig) {
        Wiring wiring = Wiring.forClient(client);
        planner = new CreationPlanner(wiring.textFormat());
        management = wiring.connector()
                .open(
                        wiring.kubeconfigLoader().load(new KubeconfigSource.File(kubeconfig, "")),
                        ConnectionOptions.defaults());
    }

    @Override
    public IntConsumer batch(String namespace, int clusters) {
        PlanRunner runner = new PlanRunner(management, "hcp4j", objectResult -> {});
        return number -> {
            Plan plan = SampleCluster.plan(planner, namespace, "cluster-" + number);
            PlanOutcome outcome = runner.run(plan);
            if (!(outcome instanceof PlanOutcome.Complete)) {
                throw new IllegalStateException("cluster " + number + ": " + outcome);
            }
        };
    }

    @Override
    public void close() {
        management.close();
    }
}
