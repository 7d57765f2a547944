package io.hcp4j.it.explain;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.domain.explain.CauseKind;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.TestRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two faults at once are the first two causes that {@code explain} names, but for the pairs that {@code docs/explain.md} lists. The build
 * tries a few pairs, chosen anew each time; {@code -Dhcp4j.pairs=45} tries all.
 */
@ExtendWith(SharedWorld.class)
class ExplainPairsIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path DOCUMENT = TestRoot.path().resolve("docs/explain.md");

    @TempDir
    Path home;

    private record Pair(Fault one, Fault other) {
        String name() {
            return one.key() + " and " + other.key();
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES) // All pairs, when all are asked for.
    void bothAreTheFirstTwo(World world) throws IOException {
        List<Pair> pairs = pairs();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (!found(world, pairs.get(i), "pair-" + i)) {
                missed.add(pairs.get(i).name());
            }
            world.clear();
        }
        String document = Files.readString(DOCUMENT);
        assertThat(missed).as("pairs that docs/explain.md does not list").allMatch(document::contains);
        if (pairs.size() > 40) {
            assertThat(missed.size()).isLessThanOrEqualTo(pairs.size() / 10);
            assertThat(document.lines().filter(line -> line.startsWith("- `")).toList())
                    .as("the pairs that docs/explain.md lists")
                    .containsExactlyInAnyOrderElementsOf(missed.stream()
                            .map(name -> "- `" + name.replace(" and ", "` and `") + "`")
                            .toList());
        }
    }

    private boolean found(World world, Pair pair, String name) {
        Hcp4j user = world.user(home, "fabric8");
        boolean external = pair.one() == Fault.INFRA_UNREACHABLE || pair.other() == Fault.INFRA_UNREACHABLE;
        world.hosted(user, name, external, 2);
        // What keeps others from being looked at comes last, as it would if they had come about one after the other.
        List<FaultCase> order = Stream.of(pair.one(), pair.other())
                .map(FaultCase::of)
                .sorted(FaultCase.order())
                .toList();
        List<String> causes =
                order.stream().map(FaultCase::cause).map(CauseKind::id).toList();
        try {
            strike(world, user, name, order.get(0));
            Eventually.gives(
                    pair.name(), SOON, () -> ExplainFaultsIT.causes(user, name).contains(causes.get(0)));
            strike(world, user, name, order.get(1));
            Eventually.holds(pair.name(), SOON, () -> assertThat(
                            ExplainFaultsIT.causes(user, name).stream().limit(2).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(causes));
            return true;
        } catch (AssertionError e) {
            System.err.println(pair.name() + ": " + ExplainFaultsIT.causes(user, name) + " instead of " + causes);
            return false;
        }
    }

    private static void strike(World world, Hcp4j user, String name, FaultCase ailment) {
        world.faults().set(ailment.fault());
        ailment.provoke(world, user, name);
    }

    private static List<Pair> pairs() {
        List<Pair> all = new ArrayList<>();
        Fault[] faults = Fault.values();
        for (int i = 0; i < faults.length; i++) {
            for (int j = i + 1; j < faults.length; j++) {
                all.add(new Pair(faults[i], faults[j]));
            }
        }
        Collections.shuffle(all, new Random());
        return all.subList(0, Math.min(all.size(), Integer.getInteger("hcp4j.pairs", 4)));
    }
}
