package io.hcp4j.cli.get;

import io.hcp4j.cli.CliResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class GetClustersTest {

    @Test
    void aFormItDoesNotHaveIsRefused() {
        refused(
                "\"csv\" is unknown (allowed: table, wide, json, yaml, name, jsonpath=TEMPLATE,"
                        + " custom-columns=COLUMNS, custom-columns-file=FILE)",
                "-o",
                "csv");
        refused("\"jsonpath\" has no template (for example: jsonpath={.metadata.name})", "-o", "jsonpath");
        refused("\"jsonpath={.items[\" is not a template: a brace is not closed: {.items[", "-o", "jsonpath={.items[");
        assertThat(CliResult.hcp4j("describe", "cluster", "demo", "-o", "wide").err())
                .contains("\"wide\" is not offered here (allowed: table, json, yaml)");
    }

    @Test
    void aNameStandsForOneObject() {
        refused("--all-namespaces: a name stands for one object, in one namespace", "demo", "-A");
        refused("--selector: \"demo\" says already which one", "demo", "-l", "team=blue");
        refused("--field-selector: \"demo\" says already which one", "demo", "--field-selector", "metadata.name!=x");
        refused("--all-namespaces: a name stands for one object, in one namespace", "demo", "other", "-A");
        refused("\"np/demo\" names a node pool, not a hosted cluster", "np/demo");
        refused("--name: \"c\" and \"a\" are two names", "a", "b", "--name", "c");
    }

    private static void refused(String message, String... flags) {
        CliResult ran = CliResult.hcp4j(
                Stream.concat(Stream.of("get", "clusters"), Stream.of(flags)).toArray(String[]::new));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(message);
    }

    @Test
    void bothPlacesOfTheGlobalFlagsWork() {
        CliResult after = CliResult.hcp4j("get", "clusters", "--kubeconfig", "nowhere.yaml", "-A");

        assertThat(after.status()).isNotZero();
        assertThat(after.out()).isEmpty();
        assertThat(after.err()).startsWith("error: ").contains("nowhere.yaml");
        assertThat(CliResult.hcp4j("-A", "--kubeconfig", "nowhere.yaml", "get", "clusters"))
                .isEqualTo(after);
    }
}
