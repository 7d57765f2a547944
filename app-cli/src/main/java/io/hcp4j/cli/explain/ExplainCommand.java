package io.hcp4j.cli.explain;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.explain.Explain;
import io.hcp4j.domain.explain.ExplainUseCase;
import io.hcp4j.domain.explain.Explanation;
import java.util.EnumSet;

/** {@code explain NAME}, {@code explain cluster NAME} and {@code explain nodepool NAME}: why it is not ready, the root first. */
public final class ExplainCommand implements Action {
    private final Flags flags = new Flags();
    private final Word first =
            flags.word("NAME", "The hosted cluster; or the word cluster or nodepool, before the name.");
    private final Word second = flags.optionalWord("NAME", "The name, after that word.");
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final Invocation invocation;

    /** A command of one run. */
    public ExplainCommand(Invocation invocation) {
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
            case JSON -> invocation.out().print(invocation.text().writeJson(ExplanationPrinter.document(explanation)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(ExplanationPrinter.document(explanation)));
            default -> printer.print(explanation);
        }
        return explanation.ready() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private Explain command() {
        String namespace = invocation.options().namespace();
        if (second.value().isEmpty()) {
            return Explain.cluster(namespace, first.value());
        }
        return switch (first.value()) {
            case "cluster" -> Explain.cluster(namespace, second.value());
            case "nodepool" -> Explain.nodePool(namespace, second.value());
            default ->
                throw new UsageException(
                        "\"" + first.value() + "\" is neither cluster nor nodepool", "hcp4j explain " + second.value());
        };
    }
}
