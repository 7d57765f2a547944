package io.hcp4j.cli;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class CompletionTest {

    @Test
    void bashKnowsWordsAndFlags() {
        CliResult ran = CliResult.hcp4j("completion", "bash");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("complete -F _complete_hcp4j -o default hcp4j", "--commit-only", "kubeconfig");
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
    void anotherShellIsRefused() {
        assertThat(CliResult.hcp4j("completion", "tcsh").err()).isEqualTo("""
                error: "tcsh" is not a command of "hcp4j completion"
                  try: one of bash, zsh, fish
                """);
    }
}
