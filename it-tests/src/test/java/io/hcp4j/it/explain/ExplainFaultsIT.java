package io.hcp4j.it.explain;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each fault of the sandbox, switched on alone, is the first cause that {@code explain} names; and none is named before or after. */
@ExtendWith(SharedWorld.class)
class ExplainFaultsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static World world;

    @TempDir
    Path home;

    @BeforeAll
    static void world(World shared) {
        world = shared;
    }

    @AfterEach
    void heal() {
        world.faults().clear();
    }

    @ParameterizedTest
    @EnumSource
    void theFaultIsTheFirstCause(Fault fault) {
        FaultCase ailment = FaultCase.of(fault);
        Hcp4j user = world.user(home, fault.key().length() % 2 == 0 ? "fabric8" : "official");
        String name = fault.key();
        world.hosted(user, name, fault == Fault.INFRA_UNREACHABLE, 2);
        assertThat(causes(user, name)).isEmpty();

        world.faults().set(fault);
        ailment.provoke(world, user, name);

        Eventually.holds(fault.key(), SOON, () -> assertThat(causes(user, name))
                .startsWith(ailment.cause().id()));
        Finished printed = user.run(List.of("explain", name));
        assertThat(printed.out()).contains("1. ", "[" + ailment.cause().id() + "]", "   next: ");
        assertThat(printed.out()).contains(ailment.words());
        world.faults().clear();
        Eventually.holds("recovery", SOON, () -> assertThat(causes(user, name)).isEmpty());
        assertThat(user.run(List.of("destroy", "cluster", "kubevirt", "--name=" + name, "--yes"))
                        .exit())
                .isZero();
    }

    @Test
    void theDocumentSaysTheSame() throws IOException {
        List<String> rows = Files.readAllLines(TestRoot.path().resolve("docs/explain.md"));

        assertThat(rows)
                .containsAll(Stream.of(Fault.values())
                        .map(fault -> "| `" + fault.key() + "` | `"
                                + FaultCase.of(fault).cause().id() + "` |")
                        .toList());
    }

    static List<String> causes(Hcp4j user, String name) {
        Finished explained = user.run(List.of("explain", "cluster", name, "-o", "json"));
        Document document = new YamlTextFormat().readJson(explained.out(), "explain");
        return document.objects("causes").stream()
                .map(cause -> cause.text("cause").orElse(""))
                .toList();
    }
}
