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
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.EnumSet;

/** {@code explain NAME}, {@code explain cluster NAME} and {@code explain nodepool NAME}: why it is not ready, the root first. */
public final class ExplainCommand implements Action {
    private static final String POOL = "nodepool";

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
        String cluster = cluster();
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(invocation.options().namespace(), cluster);
        Explanation explanation = new Explainer().explain(new SceneOfCluster(invocation).of(read(key)));
        ExplanationPrinter printer = new ExplanationPrinter(invocation);
        switch (format) {
            case JSON ->
                invocation.out().print(invocation.text().writeJson(ExplanationPrinter.document(key, explanation)));
            case YAML ->
                invocation.out().print(invocation.text().writeYaml(ExplanationPrinter.document(key, explanation)));
            default -> printer.print(key, explanation);
        }
        return explanation.ready() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** A pool's troubles are its cluster's, or nobody would see that the API server is down. */
    private String cluster() {
        if (second.value().isEmpty()) {
            return first.value();
        }
        if (!first.value().equals("cluster") && !first.value().equals(POOL)) {
            throw new UsageException(
                    "\"" + first.value() + "\" is neither cluster nor nodepool", "hcp4j explain " + second.value());
        }
        if (first.value().equals("cluster")) {
            return second.value();
        }
        return read(HypershiftKinds.NODE_POOL.in(invocation.options().namespace(), second.value()))
                .text("spec", "clusterName")
                .orElse("");
    }

    private Document read(ResourceKey key) {
        return invocation.clusters().managementCluster().get(key).orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, "there is no " + key)
                .key(key)
                .remedy("NAME and --namespace of one that exists: hcp4j get clusters -A, hcp4j get nodepools -A")
                .build());
    }
}
