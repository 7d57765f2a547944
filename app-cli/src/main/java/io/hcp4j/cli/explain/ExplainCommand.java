package io.hcp4j.cli.explain;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.explain.Explainer;
import io.hcp4j.domain.explain.Explanation;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.scene.Scene;
import io.hcp4j.ports.cluster.ResourceKey;
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
        Scene scene = new SceneOfCluster(invocation).of(subject());
        ResourceKey key = scene.cluster().key();
        Explanation explanation = new Explainer().explain(scene);
        ExplanationPrinter printer = new ExplanationPrinter(invocation, invocation.out());
        switch (format) {
            case JSON ->
                invocation.out().print(invocation.text().writeJson(ExplanationPrinter.document(key, explanation)));
            case YAML ->
                invocation.out().print(invocation.text().writeYaml(ExplanationPrinter.document(key, explanation)));
            default -> printer.print(key, explanation);
        }
        return explanation.ready() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private ResourceKey subject() {
        String namespace = invocation.options().namespace();
        if (second.value().isEmpty()) {
            return HypershiftKinds.HOSTED_CLUSTER.in(namespace, first.value());
        }
        return switch (first.value()) {
            case "cluster" -> HypershiftKinds.HOSTED_CLUSTER.in(namespace, second.value());
            case "nodepool" -> HypershiftKinds.NODE_POOL.in(namespace, second.value());
            default ->
                throw new UsageException(
                        "\"" + first.value() + "\" is neither cluster nor nodepool", "hcp4j explain " + second.value());
        };
    }
}
