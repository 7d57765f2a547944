package io.hcp4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class CompletionTest {

    @Test
    void bashKnowsWordsAndFlags() {
        CliResult ran = CliResult.hcp4j("completion", "bash");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains(
                        "complete -F _complete_hcp4j_with_names -o default hcp4j\n",
                        "completion names --",
                        "--commit-only",
                        "kubeconfig");
    }

    @Test
    void zshGetsTheSameScriptUnderItsOwnHeader() {
        assertThat(CliResult.hcp4j("completion", "zsh").out())
                .isEqualTo("#compdef hcp4j\n"
                        + CliResult.hcp4j("completion", "bash").out());
    }

    @Test
    void fishKnowsWordsAndFlags() {
        assertThat(CliResult.hcp4j("completion", "fish").out())
                .contains(
                        "complete -c hcp4j -n '__hcp4j_at \"\"' -a version -d 'Shows the version of this program.'\n",
                        "complete -c hcp4j -n '__hcp4j_at completion' -a bash ",
                        "complete -c hcp4j -n '__hcp4j_in validate' -s f -l filename -r -F -d ",
                        "complete -c hcp4j -n '__hcp4j_in version' -s o -l output -x -a 'table json yaml' -d ");
    }

    @Test
    void contextsOfTheKubeconfigAreOffered(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve(".kube"));
        Files.writeString(
                home.resolve(".kube/config"), "contexts: [{name: dev, context: {}}, {name: prod, context: {}}]");
        Path other = Files.writeString(home.resolve("other"), "contexts: [{name: test, context: {}}]");

        assertThat(offered(home, "get", "clusters", "--context", "")).isEqualTo("dev\nprod\n");
        assertThat(offered(home, "--context", "p")).isEqualTo("dev\nprod\n");
        assertThat(offered(home, "verify", "--context", "=", "p")).isEqualTo("dev\nprod\n");
        assertThat(offered(home, "verify", "--context=p")).isEqualTo("--context=dev\n--context=prod\n");
        assertThat(offered(home, "verify", "--kubeconfig", other.toString(), "--context", ""))
                .isEqualTo("test\n");
    }

    @Test
    void whereThereIsNothingToOfferOrItFailsNothingIsPrinted(@TempDir Path home) {
        for (String line : List.of(
                "",
                "verify ",
                "verify demo ",
                "get clusters --timeout ",
                "create cluster kubevirt --name ",
                "no such --nonsense ",
                "wait -")) {
            assertThat(offered(home, line.split(" ", -1))).as(line).isEmpty();
        }
    }

    private static String offered(Path home, String... words) {
        CliResult ran = CliResult.with(
                Map.of("HOME", home.toString()),
                "",
                Stream.concat(Stream.of("completion", "names", "--"), Stream.of(words))
                        .toArray(String[]::new));
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.out();
    }

    @Test
    void anotherShellIsRefused() {
        assertThat(CliResult.hcp4j("completion", "tcsh").err()).isEqualTo("""
            error: "tcsh" is not a command of "hcp4j completion"
              try: one of bash, zsh, fish, names
            """);
    }
}
