package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.TextTable;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.infra.CheckInfra;
import io.hcp4j.domain.infra.CheckInfraResult;
import io.hcp4j.domain.infra.CheckInfraUseCase;
import io.hcp4j.ports.document.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** {@code infra check NAME}: what creating looks at, for a hosted cluster that exists, with the credentials that it has. */
public final class InfraCheckCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.typed(flags, "The hosted cluster.", ObjectType.CLUSTER);
    private final SkippedChecksOption skipped = new SkippedChecksOption(flags);
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final CommandContext invocation;

    /** A command of one run. */
    public InfraCheckCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        CheckInfraResult result = new CheckInfraUseCase(invocation.clusters())
                .execute(new CheckInfra(
                        invocation.namespace(),
                        name.value(),
                        skipped.value(),
                        () -> EmulatedManagement.is(invocation, true)));
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(document(result)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(document(result)));
            default -> table(result.report());
        }
        return new ReportPrinter(invocation).print(result.report(), format == OutputFormat.TABLE);
    }

    private void table(CheckReport report) {
        TextTable table = new TextTable(List.of("CHECK", "OUTCOME", "DETAIL"), true, invocation.coloursResults());
        report.results()
                .forEach(result -> table.row(result.check(), ReportPrinter.word(result.outcome()), result.what()));
        table.print(invocation.out());
    }

    private Document document(CheckInfraResult infra) {
        return OutputKind.INFRA_CHECK.document(Map.of(
                "cluster", infra.cluster(),
                "server", infra.server(),
                "namespace", infra.namespace(),
                "usable", infra.report().usable(),
                "checks", new ReportPrinter(invocation).entries(infra.report())));
    }
}
