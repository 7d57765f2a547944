package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.ClusterView;
import io.hcp4j.controllers.control.Draft;
import io.hcp4j.controllers.control.HandCluster;
import io.hcp4j.controllers.crds.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachineDeploymentsTest {

    /** As those of pools that are upgraded in place. */
    @Test
    void aMachineThatNoDeploymentMadeConcernsNone() throws InterruptedException {
        List<ClusterView> views = new ArrayList<>();
        try (HandCluster cluster = new HandCluster()) {
            cluster.run(view -> {
                views.add(view);
                return List.of();
            });

            assertThat(new MachineDeployments(views.get(0))
                            .replacedByHand(Draft.of(Kinds.MACHINE.in("clusters-example", "renewed-abcde"))))
                    .isEmpty();
        }
    }
}
