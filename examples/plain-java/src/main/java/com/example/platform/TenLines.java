package com.example.platform;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.explain.Explanation;
import io.hcp4j.domain.waiting.ClusterCondition;
import io.hcp4j.sdk.HcpClient;

/** A hosted cluster from its creation to its end. */
final class TenLines {
    private TenLines() {}

    /** Runs on the management cluster of a kubeconfig. */
    static void run(String kubeconfig, String pullSecret) {
        // docs: ten lines
        try (HcpClient hcp = HcpClient.builder().kubeconfig(kubeconfig).listener(event -> System.out.println(event.message())).build()) {
            ClusterRequest request = ClusterRequest.kubevirt("team-a").pullSecret(pullSecret).pool(p -> p.replicas(2).memory("8Gi")).build();
            hcp.clusters().create(request);
            hcp.clusters().waitFor("team-a", ClusterCondition.COMPLETED);
            hcp.nodePools().scale("team-a", 3);
            Explanation explanation = hcp.clusters().explain("team-a");
            System.out.println(explanation.ready() ? "team-a is ready" : "team-a is not ready: " + explanation.causes());
            hcp.clusters().destroy("team-a");
        }
        // docs: end
    }
}
