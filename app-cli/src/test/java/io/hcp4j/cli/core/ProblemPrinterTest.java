package io.hcp4j.cli.core;

import io.hcp4j.domain.validation.Problem;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ProblemPrinterTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    private final CommandContext invocation =
            CommandContext.embedded(InputStream.nullInputStream(), stream, stream, Map.of());

    @Test
    void aFlagStandsInForTheFieldBehindIt() {
        Problem problem = new Problem("NodePool a", "spec.memory", "lots", "is not a quantity", "4Gi");

        ProblemPrinter.brief(invocation)
                .print(Collections.nCopies(1, problem), field -> field.equals("spec.memory") ? "--memory" : field);
        ProblemPrinter.brief(invocation).print(Collections.nCopies(1, problem), field -> field);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                error: --memory: "lots" is not a quantity (allowed: 4Gi)
                error: NodePool a: spec.memory: "lots" is not a quantity (allowed: 4Gi)
                """);
    }

    @Test
    void aSentenceIsSetApartFromTheValue() {
        ProblemPrinter.brief(invocation)
                .print(
                        Collections.nCopies(1, new Problem("", "--arch", "s390x", "Arch is immutable", "")),
                        field -> field);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("error: --arch: \"s390x\": Arch is immutable\n");
    }

    @Test
    void manyProblemsAreSixLines() {
        ExitCode code = ProblemPrinter.brief(invocation)
                .print(Collections.nCopies(9, new Problem("", "--name", "", "is required", "")), field -> field);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(6)
                .contains("error: --name: is required")
                .endsWith("... and 4 more (-v shows all)");
        assertThat(code).isEqualTo(ExitCode.USAGE);
    }
}
