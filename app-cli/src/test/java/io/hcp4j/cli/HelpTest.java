package io.hcp4j.cli;

import io.hcp4j.cli.core.CommandNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The help of every command. */
final class HelpTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^  (?:source <\\()?(hcp4j (?:.*\\\\\n)*.*)$");

    @ParameterizedTest
    @MethodSource("commands")
    void fitsEightyColumns(List<String> words) {
        assertThat(help(words).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void showsExamplesOfThisCommandWithFlagsThatItHas(List<String> words) {
        String help = help(words);
        List<String> examples =
                EXAMPLE.matcher(help).results().map(found -> found.group(1)).toList();

        assertThat(help).contains("\nExamples:\n  # ");
        assertThat(examples).isNotEmpty();
        assertThat(examples).allSatisfy(example -> {
            assertThat(example).startsWith("hcp4j " + String.join(" ", words));
            Matcher flags = Pattern.compile("(?<= )--?[a-zA-Z-]+").matcher(example);
            assertThat(flags.results().map(flag -> flag.group()).toList())
                    .allSatisfy(flag -> assertThat(help.substring(0, help.indexOf("\nExamples:")))
                            .containsPattern("[ ,]" + flag + "\\b"));
        });
    }

    @Test
    void groupsTheFlagsOfALongList() {
        assertThat(help(List.of("create", "cluster", "kubevirt")))
                .contains(
                        "\nRelease:\n",
                        "\nNodes:\n",
                        "\nNetworks and ingress:\n",
                        "\nControl plane:\n",
                        "\nExternal infrastructure:\n",
                        "\nExecution and output:\n",
                        "\nGlobal flags:\n");
    }

    @Test
    void versionIsAFlagAsWell() {
        assertThat(CliResult.hcp4j("--version")).isEqualTo(CliResult.hcp4j("version"));
        assertThat(CliResult.hcp4j("--version", "-o", "json").out()).startsWith("{");
    }

    static Stream<List<String>> commands() {
        return nodes(CommandTree.root(), List.of());
    }

    static Stream<List<String>> leaves() {
        return commands().filter(words -> !help(words).contains(" COMMAND [FLAGS]"));
    }

    private static Stream<List<String>> nodes(CommandNode node, List<String> words) {
        Stream<List<String>> below = node instanceof CommandNode.Group group
                ? group.children().stream().flatMap(child -> {
                    List<String> longer = new ArrayList<>(words);
                    longer.add(child.name());
                    return nodes(child, longer);
                })
                : Stream.empty();
        return Stream.concat(Stream.of(words), below);
    }

    private static String help(List<String> words) {
        String[] arguments = Arrays.copyOf(words.toArray(String[]::new), words.size() + 1);
        arguments[words.size()] = "--help";
        CliResult shown = CliResult.hcp4j(arguments);
        assertThat(shown.status()).isZero();
        return shown.out();
    }
}
