package io.hcp4j.cli.core;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class FlagsTest {

    @Test
    void booleansTakeAValueInEverySpellingOfTheDocumentation() {
        assertThat(run("--attach-default-network", "false")).endsWith("attach false, render false\n");
        assertThat(run("--attach-default-network=false")).endsWith("attach false, render false\n");
        assertThat(run("--attach-default-network")).endsWith("attach true, render false\n");
        assertThat(run("--render")).endsWith("attach true, render true\n");
        assertThat(run("--render", "--attach-default-network", "false")).endsWith("attach false, render true\n");
        assertThat(run("--render=false", "--attach-default-network", "true")).endsWith("attach true, render false\n");
    }

    @Test
    void repeatableFlagsKeepTheirOrder() {
        assertThat(run("--additional-network", "name:a/b,c", "--additional-network=name:d/e"))
                .startsWith("--additional-network [name:a/b,c, name:d/e]\n");
        assertThat(run("--zones-list", "a,b", "--zones-list", "c")).startsWith("--zones-list [a, b, c]\n");
        assertThat(run("--labels", "a=1,b=2", "--labels", "c=3")).startsWith("--labels {a=1, b=2, c=3}\n");
    }

    @Test
    void ofASingleFlagGivenTwiceTheLastOneCounts() {
        assertThat(run("--name", "a", "--name", "b")).startsWith("--name b\n");
    }

    @Test
    void theCommandLineBeatsTheEnvironmentWhichBeatsTheDefault() {
        Map<String, String> environment = Map.of("HCP4J_NAME", "env", "HCP4J_RENDER", "true", "HCP4J_DRAIN", "1h30m");

        assertThat(CommandRun.of(environment, () -> ExitCode.DONE, "create", "kubevirt", "--name", "flag")
                        .out())
                .isEqualTo("--name flag\n--render true\n--drain PT1H30M\nattach true, render true\n");
        assertThat(CommandRun.of(environment, () -> ExitCode.DONE, "create", "kubevirt", "--render=false")
                        .out())
                .isEqualTo("--name env\n--render false\n--drain PT1H30M\nattach true, render false\n");
    }

    @Test
    void flagsMayStandBeforeTheLastWordEvenWithAWordAsValue() {
        assertThat(CommandRun.of("create", "--name", "kubevirt", "--render", "kubevirt", "-n", "x")
                        .out())
                .isEqualTo("--name kubevirt\n--render true\nattach true, render true\n");
    }

    @Test
    void valuesAreTakenAsTheyAre() {
        assertThat(run("--name", "@/etc/hosts")).startsWith("--name @/etc/hosts\n");
        assertThat(run("--name", "${sys:user.home}")).startsWith("--name ${sys:user.home}\n");
        assertThat(run("--name", "\"quoted\"")).startsWith("--name \"quoted\"\n");
    }

    @Test
    void aMissingLastWordIsNamed() {
        CommandRun run = CommandRun.of("create", "--name", "a");

        assertThat(run.err()).isEqualTo("""
                error: "tool create" needs a command before --name can be read
                  try: one of kubevirt
                """);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    private static String run(String... flags) {
        String[] arguments = new String[flags.length + 2];
        arguments[0] = "create";
        arguments[1] = "kubevirt";
        System.arraycopy(flags, 0, arguments, 2, flags.length);
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.err()).isEmpty();
        return run.out();
    }
}
