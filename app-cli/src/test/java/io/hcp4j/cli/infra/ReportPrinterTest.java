package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.infra.check.InfraCheck;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportPrinterTest {

    @Test
    void aRemedyStandsOnceAfterTheLastFindingThatItIsFor() {
        assertThat(printed(
                        failed(InfraCheck.RIGHTS, "no right to create services", "ask"),
                        failed(InfraCheck.KUBEVIRT, "there is none", "install it"),
                        failed(InfraCheck.RIGHTS, "no right to create secrets", "ask"),
                        failed(InfraCheck.CDI, "there is none", ""),
                        failed(InfraCheck.STORAGE_CLASS, "there is none", "")))
                .isEqualTo("""
                        error: rights: no right to create services
                        error: kubevirt: there is none
                          try: install it
                        error: rights: no right to create secrets
                          try: ask
                        error: cdi: there is none
                        error: storage-class: there is none
                        """);
    }

    private static CheckResult failed(InfraCheck check, String what, String remedy) {
        return CheckResult.failed(check, what, remedy);
    }

    @Test
    void whatIsNotKnownIsSaidOnceForEachReasonUnlessATableSaysIt() {
        CheckResult[] unknown = {
            CheckResult.unknown(InfraCheck.STORAGE_CLASS, "no right to list storageclasses.storage.k8s.io"),
            CheckResult.unknown(InfraCheck.SHARED_STORAGE, "no right to list storageclasses.storage.k8s.io"),
            CheckResult.unknown(InfraCheck.ROOM, "no right to list nodes")
        };

        assertThat(printed(false, ExitCode.DONE, unknown)).isEqualTo("""
                note: not known: storage-class, shared-storage: no right to list storageclasses.storage.k8s.io
                note: not known: room: no right to list nodes
                """);
        assertThat(printed(true, ExitCode.DONE, unknown))
                .isEqualTo("note: not known: storage-class, shared-storage, room\n");
    }

    private static String printed(CheckResult... results) {
        return printed(false, ExitCode.USAGE, results);
    }

    private static String printed(boolean tabled, ExitCode code, CheckResult... results) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
        try (CommandContext invocation =
                CommandContext.embedded(InputStream.nullInputStream(), stream, stream, Map.of())) {
            assertThat(new ReportPrinter(invocation).print(new CheckReport(List.of(results)), tabled))
                    .isEqualTo(code);
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
