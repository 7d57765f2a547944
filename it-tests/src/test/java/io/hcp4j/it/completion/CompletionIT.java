package io.hcp4j.it.completion;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.SuiteLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Loads each script into its shell and looks at what the shell offers at the end of a line. */
class CompletionIT {
    @TempDir
    Path home;

    @BeforeAll
    static void noteShells() {
        SuiteLog.note(CompletionIT.class, note(true) + (note(false).isEmpty() ? "" : "; not here: " + note(false)));
    }

    @ParameterizedTest
    @EnumSource
    void offersWordsFlagsAndValues(Shell shell) throws Exception {
        Needed.here(shell.installed(), shell.command());
        Hcp4j user = Hcp4j.in(home);
        Path script = user.file(
                "completion", user.run(List.of("completion", shell.command())).out());
        Files.createFile(home.resolve("secret-of-mine.json"));

        assertOffers(
                shell,
                script,
                "hcp4j ",
                "apply",
                "autoscale",
                "completion",
                "create",
                "demo",
                "describe",
                "destroy",
                "diff",
                "doctor",
                "edit",
                "explain",
                "export",
                "get",
                "infra",
                "logs",
                "pause",
                "plan",
                "resume",
                "sandbox",
                "scale",
                "set",
                "upgrade",
                "validate",
                "verify",
                "version",
                "wait");
        assertOffers(shell, script, "hcp4j create ", "cluster", "kubeconfig", "nodepool");
        assertOffers(shell, script, "hcp4j infra ", "check", "prepare", "remove", "rotate", "status");
        assertOffers(shell, script, "hcp4j infra check --skip-infra-checks add", "additional-networks");
        assertOffers(
                shell,
                script,
                "hcp4j --namespace a -q get ",
                "clusters",
                "conditions",
                "events",
                "machines",
                "nodepools",
                "nodes",
                "operators",
                "vms");
        assertOffers(shell, script, "hcp4j create cluster kubevirt --fips --node-pool", "--node-pool-replicas");
        assertOffers(shell, script, "hcp4j create cluster kubevirt --qos-class ", "Burstable", "Guaranteed");
        assertOffers(
                shell,
                script,
                "hcp4j get clusters --output ",
                "custom-columns=",
                "json",
                "jsonpath=",
                "name",
                "table",
                "wide",
                "yaml");
        assertOffers(shell, script, "hcp4j create nodepool kubevirt --client ", "fabric8", "official");
        assertOffers(shell, script, "hcp4j create cluster kubevirt --pull-secret secret-", "secret-of-mine.json");
    }

    private static void assertOffers(Shell shell, Path script, String line, String... words) throws Exception {
        assertThat(shell.offers(script, line, words)).as(line).containsExactlyInAnyOrder(words);
    }

    private static String note(boolean installed) {
        return Stream.of(Shell.values())
                .filter(shell -> shell.installed() == installed)
                .map(Shell::command)
                .collect(Collectors.joining(", "));
    }
}
