package io.hcp4j.cli.manifest;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.ManifestFiles;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.ProblemPrinter;
import io.hcp4j.domain.manifest.Compared;
import io.hcp4j.domain.manifest.Comparison;
import io.hcp4j.domain.manifest.Effect;
import io.hcp4j.domain.manifest.Manifest;
import io.hcp4j.domain.manifest.Manifests;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code diff -f FILE}: what {@code apply} would change, field by field, as the server says. As with {@code kubectl diff}, it ends with 1
 * when something differs and with more when it fails.
 */
public final class DiffCommand implements Action {
    private final Flags flags = new Flags();
    private final ManifestFiles files;
    private final ManagerFlag manager;
    private final OutputOptions output;
    private final Invocation invocation;

    /** A command of one run. */
    public DiffCommand(Invocation invocation) {
        this.files = new ManifestFiles(flags, invocation);
        this.manager = new ManagerFlag(flags);
        this.output = new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        try {
            return compare(format);
        } catch (HcpException failure) {
            return failed(failure);
        }
    }

    private ExitCode compare(OutputFormat format) {
        List<Manifest> manifests =
                Manifests.of(files.read(), invocation.options().namespace());
        ClusterApi management = invocation.clusters().management();
        Comparison comparison = new Comparison(
                management,
                manifests,
                manager.on(management),
                invocation.clusters().options().fieldManager());
        List<Problem> problems = comparison.problems();
        if (!problems.isEmpty()) {
            return ProblemPrinter.brief(invocation).print(problems, UnaryOperator.identity());
        }
        List<Compared> objects = comparison.rehearse();
        boolean differs = objects.stream()
                .anyMatch(object ->
                        object instanceof Compared.Accepted accepted && accepted.effect() != Effect.UNCHANGED);
        print(objects, differs, format);
        Optional<ExitCode> failure = Optional.empty();
        for (Compared object : objects) {
            if (object instanceof Compared.Refused refused) {
                ExitCode code = failed(refused.reason());
                failure = failure.or(() -> Optional.of(code));
            }
        }
        return failure.orElse(differs ? ExitCode.FAILED : ExitCode.DONE);
    }

    private void print(List<Compared> objects, boolean differs, OutputFormat format) {
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(DiffDocument.of(objects, differs)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(DiffDocument.of(objects, differs)));
            default -> {
                DiffText text = new DiffText(invocation);
                for (Compared object : objects) {
                    if (object instanceof Compared.Accepted accepted) {
                        text.print(accepted);
                    }
                    LeftAlone.remark(invocation, object);
                }
            }
        }
        invocation.out().flush();
    }

    /** 1 says that something differs. */
    private ExitCode failed(HcpException failure) {
        ExitCode code = invocation.report(failure);
        return code == ExitCode.FAILED ? ExitCode.USAGE : code;
    }
}
