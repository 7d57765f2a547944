package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.InMemoryCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachineDeploymentsTest {

    /** As those of pools that are upgraded in place. */
    @Test
    void aMachineThatNoDeploymentMadeConcernsNone() throws InterruptedException {
        List<CachedCluster> views = new ArrayList<>();
        try (InMemoryCluster cluster = new InMemoryCluster()) {
            cluster.run(view -> {
                views.add(view);
                return List.of();
            });

            assertThat(new MachineDeployments(views.get(0))
                            .replacedByHand(ObjectTemplates.of(Kinds.MACHINE.in("clusters-example", "renewed-abcde"))))
                    .isEmpty();
        }
    }
}
