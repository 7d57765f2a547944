package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** By hand and from a seed, everything happens in the same way every time. */
class SameHistoryIT {

    @Test
    void oneSeedGivesOneHistoryAndAnotherOtherNames() throws InterruptedException {
        Run first = run(7, "Completed");
        Run second = run(7, "Completed");
        Run other = run(8, "Partial");

        assertThat(first.history()).contains("Completed").hasSizeGreaterThan(20);
        assertThat(second.history()).isEqualTo(first.history());
        assertThat(second.names()).hasSizeGreaterThan(1).isEqualTo(first.names());
        assertThat(other.names()).isNotEmpty().doesNotContainAnyElementsOf(first.names());
    }

    private static Run run(long seed, String until) throws InterruptedException {
        try (ManualWorld world = new ManualWorld(seed)) {
            ResourceKey key = world.create("example", 2);
            List<String> history = new ArrayList<>();
            assertThat(world.clock()
                            .advanceUntil(() -> note(history, world.get(key)).equals(until), Duration.ofHours(1)))
                    .isTrue();
            return new Run(history, names(world, key));
        }
    }

    /** Adds what is new in a cluster's conditions to a history, and tells how far its version is. */
    private static String note(List<String> history, Document cluster) {
        for (Document condition : cluster.objects("status", "conditions")) {
            String line = condition.without("observedGeneration").asMap().toString();
            if (!history.contains(line)) {
                history.add(line);
            }
        }
        String version = Hosting.newest(cluster);
        if (version.equals("Completed")) {
            history.add(version);
        }
        return version;
    }

    private static List<String> names(ManualWorld world, ResourceKey key) {
        List<String> names = new ArrayList<>();
        names.add(world.get(key).uid().orElseThrow());
        world.management()
                .list(ListQuery.everywhere(Kinds.MACHINE))
                .items()
                .forEach(machine -> names.add(machine.name()));
        return names;
    }

    private record Run(List<String> history, List<String> names) {}
}
