package io.hcp4j.it.doctor;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.doctor.StandardChecks;
import io.hcp4j.kubetesting.TestRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/doctor.md} is made from the checks themselves. */
class DoctorDocumentTest {
    private static final String ACCEPT = "hcp4j.doctor.accept";

    @Test
    void theDocumentIsWhatTheChecksSay() throws IOException {
        Path document = TestRoot.path().resolve("docs/doctor.md");
        if (Boolean.getBoolean(ACCEPT)) {
            Files.writeString(document, text());
        }
        assertThat(Files.readString(document))
                .as("the checks; accept a change with -D" + ACCEPT + "=true and commit docs/doctor.md")
                .isEqualTo(text());
    }

    private static String text() {
        return """
                # Doctor
                `hcp4j doctor` checks whether the clusters have what hosted clusters need: each prerequisite of the product documentation, and
                what else keeps hosted clusters from working. Without `--fix` it changes nothing. `DoctorDocumentTest` makes this page from the checks: do not edit
                it; accept a change with `-Dhcp4j.doctor.accept=true`.

                ```
                hcp4j doctor                                   # the management cluster, which runs the VMs as well
                hcp4j doctor --infra-kubeconfig-file FILE      # VMs on another cluster
                hcp4j doctor --for-cluster NAME                # VMs where those of a hosted cluster are
                hcp4j doctor --only CHECK,... --skip CHECK,...
                hcp4j doctor --fix                             # shows what can be changed, asks, changes it, and checks again
                hcp4j doctor list
                hcp4j doctor explain CHECK
                ```

                | outcome | |
                |---|---|
                | `passed` | the cluster has it |
                | `warning` | hosted clusters work, but perhaps not as meant |
                | `failed` | hosted clusters cannot be created or do not work |
                | `unknown` | you have no right to look (the text names the right), or no answer came within ten seconds |
                | `skipped` | as requested |

                With `-o wide` each result has its evidence: the object and the value found. `-o json|yaml` is the form
                [`Doctor`](forms.md#doctor). The [exit code](exit-codes.md) is that of the worst result: 1 when a check failed, else 5 when one is
                unknown, else 0.

                Programs add checks of their own: a class that implements `io.hcp4j.domain.check.Check`, named in
                `META-INF/services/io.hcp4j.domain.check.Check` or handed to `HcpClient.builder().check(...)`.

                `--fix` makes the changes that the documentation asks for and that are safe, on the management cluster only: the checks below that
                say so. Where there is a choice, it is yours.

                ## Checks
                """
                + StandardChecks.all().stream()
                        .map(Check::description)
                        .map(DoctorDocumentTest::section)
                        .collect(Collectors.joining("\n"));
    }

    private static String section(CheckDescription check) {
        StringBuilder text = new StringBuilder("### " + check.id() + "\nPasses when: " + check.title() + ".\n\n"
                + check.reason() + "\n\n| | |\n|---|---|\n");
        row(text, "severity", check.severity().word());
        row(
                text,
                "clusters",
                check.roles().stream().sorted().map(ClusterRole::word).collect(Collectors.joining(", ")));
        row(
                text,
                "rights",
                check.needs().stream()
                        .map(Need::toString)
                        .map(need -> "`" + need + "`")
                        .collect(Collectors.joining(", ")));
        row(text, "fix", check.fix().text());
        row(text, "with `--fix`", check.repairable() ? "yes" : "");
        row(text, "demanded by", check.source().row());
        row(text, "see", check.source().address());
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(value.replace("|", "\\|"))
                    .append(" |\n");
        }
    }
}
