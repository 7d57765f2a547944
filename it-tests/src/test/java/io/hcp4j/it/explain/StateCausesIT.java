package io.hcp4j.it.explain;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.domain.explain.CauseKind;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.ports.cluster.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StateCausesIT extends ExplainCauses {
    @Test
    void ofAClusterThatIsWellThereIsNothingToSay() {
        hosted("well");

        Finished explained = world.user(home, "official").launched().run(List.of("explain", "well", "-o", "json"));

        assertThat(explained.exit()).as(explained.out()).isZero();
        assertThat(causes(explained)).isEmpty();
    }

    @Test
    void aClusterThatIsPaused() {
        hosted("paused");
        assertThat(world.user(home, "official")
                        .run(List.of("pause", "cluster", "paused"))
                        .exit())
                .isZero();

        firstCauseOf("paused", CauseKind.PAUSED);
    }

    @Test
    void aDeletionThatDoesNotEnd() {
        hosted("undead");
        world.faults().set(Fault.STUCK_FINALIZER);
        world.management().delete(HypershiftKinds.HOSTED_CLUSTER.in("clusters", "undead"), DeleteOptions.defaults());

        firstCauseOf("undead", CauseKind.DELETION);
    }

    @Test
    void aClusterWithoutNodes() {
        create("empty", "--node-pool-replicas=0");

        firstCauseOf("empty", CauseKind.IN_PROGRESS);
    }
}
