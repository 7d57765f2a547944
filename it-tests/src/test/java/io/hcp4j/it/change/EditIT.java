package io.hcp4j.it.change;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code edit}, with sed as the editor. */
class EditIT extends NodePoolFixture {
    private static final String SCALED = "sed -i 's/replicas: 2/replicas: 3/'";

    @Test
    void theChangesAreShownAndWritten() {
        Finished edited = edit(SCALED, "nodepool", "example", "--yes");

        assertThat(edited.err()).isEqualTo("  ~ spec.replicas: 2 -> 3\n");
        assertThat(edited.out()).isEqualTo("nodepool.hypershift.openshift.io/example edited\n");
        assertThat(edited.exit()).isZero();
        assertThat(stored().number("spec", "replicas")).contains(3L);
    }

    @Test
    void aHostedClusterToo() {
        Finished edited = edit("sed -i 's/^metadata:/&\\n  labels: {team: a}/'", "cluster", "example", "--yes");

        assertThat(edited.err()).isEqualTo("  + metadata.labels.team: a\n");
        assertThat(edited.out()).isEqualTo("hostedcluster.hypershift.openshift.io/example edited\n");
    }

    @Test
    void aDryRunShowsTheChangesAndWritesNothing() {
        Finished tried = edit(SCALED, "nodepool", "example", "--dry-run=server");

        assertThat(tried.err()).isEqualTo("  ~ spec.replicas: 2 -> 3\n");
        assertThat(tried.out()).isEqualTo("nodepool.hypershift.openshift.io/example edited (server dry run)\n");
        assertThat(stored().number("spec", "replicas")).contains(2L);
    }

    @Test
    void withoutAChangeNothingIsSent() {
        Finished same = edit("true", "nodepool", "example", "--yes");
        Finished empty = edit("cp /dev/null", "nodepool", "example", "--yes");

        assertThat(List.of(same, empty)).allSatisfy(cancelled -> {
            assertThat(cancelled.err()).isEqualTo("nothing was changed\n");
            assertThat(cancelled.out()).isEmpty();
            assertThat(cancelled.exit()).isZero();
        });
    }

    @Test
    void whatIsRefusedIsSaidAndKeptInTheFile() throws IOException {
        Finished negative = edit("sed -i 's/replicas: 2/replicas: -1/'", "nodepool", "example", "--yes");
        Finished fixed = edit("sed -i 's/^kind:.*/kind: Node/'", "nodepool", "example", "--yes");
        Finished broken = edit("sed -i 's/^spec:.*/spec: [/'", "nodepool", "example", "--yes");

        assertThat(negative.err()).startsWith("error: NodePool example: spec.replicas: \"-1\"");
        assertThat(fixed.err()).startsWith("error: NodePool example: kind: cannot be changed by editing the object\n");
        assertThat(broken.err()).startsWith("error: the edited object, line ");
        for (Finished refused : List.of(negative, fixed, broken)) {
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err().lines()).hasSize(2);
            Path kept = Path.of(refused.err().strip().replaceAll("(?s).*your changes are in ", ""));
            assertThat(Files.readString(kept)).startsWith("# Edit the object below");
            Files.delete(kept);
        }
        assertThat(stored().number("spec", "replicas")).contains(2L);
    }

    @Test
    void anEditorThatFailsChangesNothing() {
        Finished missing = edit("no-such-editor", "nodepool", "example", "--yes");

        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).isEqualTo("""
                error: the editor "no-such-editor" ended with status 127
                  try: set KUBE_EDITOR or EDITOR to an editor that is installed
                """);
    }

    @Test
    void whatAFailedEditorWroteIsKept() throws IOException {
        Finished failed = edit("sed -i 's/replicas: 2/replicas: 3/' \"$1\"; false", "nodepool", "example", "--yes");

        assertThat(failed.exit()).isEqualTo(2);
        assertThat(failed.err()).contains("ended with status 1\n").doesNotContain("try:");
        Path kept = Path.of(failed.err()
                .lines()
                .filter(line -> line.startsWith("your changes are in "))
                .findFirst()
                .orElseThrow()
                .substring("your changes are in ".length()));
        assertThat(Files.readString(kept)).contains("replicas: 3");
        Files.delete(kept);
        assertThat(stored().number("spec", "replicas")).contains(2L);
    }

    @Test
    void withoutATerminalTheUserMustAgreeInAdvance() {
        Finished refused = edit(SCALED, "nodepool", "example");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).isEqualTo("""
                error: no terminal is attached to confirm the change
                  try: the same with --yes
                """);
    }

    private Finished edit(String editor, String... words) {
        List<String> all = new ArrayList<>(List.of("edit", "-n", pool.namespace()));
        all.addAll(List.of(words));
        return Hcp4j.in(home)
                .on(server.admin(), "fabric8")
                .with(Map.of("KUBE_EDITOR", editor))
                .run(all);
    }
}
