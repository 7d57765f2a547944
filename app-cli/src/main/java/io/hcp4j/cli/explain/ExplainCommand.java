package io.hcp4j.cli.explain;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectName;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.domain.explain.Explain;
import io.hcp4j.domain.explain.ExplainUseCase;
import io.hcp4j.domain.explain.Explanation;
import java.util.EnumSet;

/** {@code explain NAME} and {@code explain nodepool NAME}: why it is not ready, the root first. */
public final class ExplainCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.typed(
            flags, "The hosted cluster, or with its type a node pool.", ObjectType.CLUSTER, ObjectType.NODE_POOL);
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final CommandContext invocation;

    /** A command of one run. */
    public ExplainCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        Explanation explanation = new ExplainUseCase(invocation.clusters()).execute(command());
        ExplanationPrinter printer = new ExplanationPrinter(invocation, invocation.out());
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(printer.document(explanation)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(printer.document(explanation)));
            default -> printer.print(explanation);
        }
        return ExitCode.of(explanation.readiness());
    }

    private Explain command() {
        String namespace = invocation.namespace();
        ObjectName object = name.object();
        return object.type() == ObjectType.NODE_POOL
                ? Explain.nodePool(namespace, object.name())
                : Explain.cluster(namespace, object.name());
    }
}
