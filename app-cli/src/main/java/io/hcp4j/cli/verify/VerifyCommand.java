package io.hcp4j.cli.verify;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.Reasons;
import io.hcp4j.cli.output.TextTable;
import io.hcp4j.domain.verify.Finding;
import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.domain.verify.Verification;
import io.hcp4j.domain.verify.VerifyCluster;
import io.hcp4j.domain.verify.VerifyUseCase;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code verify NAME}: checks in one command that a hosted cluster is rolled out, reachable and complete. */
public final class VerifyCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.typed(flags, "The hosted cluster.", ObjectType.CLUSTER);
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final CommandContext invocation;

    /** A command of one run. */
    public VerifyCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        Verification verification = new VerifyUseCase(invocation.clusters())
                .execute(new VerifyCluster(invocation.namespace(), name.value()));
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(document(verification)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(document(verification)));
            default -> table(verification.findings());
        }
        if (verification.explainable()) {
            invocation.info("next: " + invocation.options().suggestions().command("explain " + name.value()));
        }
        return ExitCode.of(verification.outcome());
    }

    private void table(List<Finding> findings) {
        TextTable table = new TextTable(List.of("CHECK", "RESULT", "DETAIL"), true, invocation.coloursResults());
        Reasons reasons = new Reasons();
        findings.forEach(finding -> table.row(
                finding.check(),
                word(finding.outcome()),
                finding.outcome() == Outcome.UNKNOWN
                        ? reasons.once(finding.check(), finding.detail())
                        : finding.detail()));
        table.print(invocation.out());
    }

    private static Document document(Verification verification) {
        ResourceKey key = verification.cluster();
        return OutputKind.VERIFICATION.document(Map.of(
                "of",
                Map.of("kind", key.kind().kind(), "namespace", key.namespace(), "name", key.name()),
                "passed",
                verification.passed(),
                "result",
                word(verification.outcome()),
                "checks",
                verification.findings().stream()
                        .map(finding -> Map.of(
                                "check", finding.check(),
                                "result", word(finding.outcome()),
                                "detail", finding.detail()))
                        .toList()));
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
