package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.kubetesting.server.ApiServer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random sequences. {@code -Dpatching.seed=N} starts from another seed, {@code -Dpatching.rounds=N} plays more; a failure tells its steps.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomPlayIT {
    private static final int STEPS = 25;

    private final ApiServer server = ApiServer.requireReal(RandomPlayIT.class);
    private final String namespace = server.freshNamespace();

    @BeforeAll
    void knowWidgets() {
        WidgetDefinition.install(server);
    }

    static LongStream seeds() {
        long first = Long.getLong("patching.seed", 1);
        return LongStream.range(first, first + Long.getLong("patching.rounds", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void customResource(long seed) {
        play(Subject.widget(), WidgetSteps::new, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void configMap(long seed) {
        play(Subject.configMap(), BuiltInSteps.Data::new, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void service(long seed) {
        play(Subject.service(), BuiltInSteps.Ports::new, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void podTemplate(long seed) {
        play(Subject.podTemplate(), BuiltInSteps.Template::new, seed);
    }

    private void play(Subject subject, Function<Dice, Contents> contents, long seed) {
        Dice dice = new Dice(seed);
        SideBySide object = new SideBySide(server, subject, namespace, "seed-" + seed);
        new RandomPlay(dice, subject, contents.apply(dice), object).play(STEPS);
    }
}
