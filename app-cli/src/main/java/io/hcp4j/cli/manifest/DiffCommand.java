package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.cli.input.ManifestFiles;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.domain.manifest.DiffEntry;
import io.hcp4j.domain.manifest.DiffManifests;
import io.hcp4j.domain.manifest.DiffResult;
import io.hcp4j.domain.manifest.DiffUseCase;
import io.hcp4j.ports.error.HcpException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code diff -f FILE}: what {@code apply} would change, field by field, as the server says. As with {@code kubectl diff}, it ends with 1
 * when something differs and with more when it fails.
 */
public final class DiffCommand implements Command {
    private final Flags flags = new Flags();
    private final ManifestFiles files;
    private final FieldManagerOption manager;
    private final OutputOptions output;
    private final CommandContext invocation;

    /** A command of one run. */
    public DiffCommand(CommandContext invocation) {
        this.files = new ManifestFiles(flags, invocation);
        this.manager = new FieldManagerOption(flags);
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
        DiffManifests command =
                new DiffManifests(files.read(), invocation.options().namespace(), manager.value());
        DiffResult result = new DiffUseCase(invocation.clusters()).execute(command);
        if (result instanceof DiffResult.Differences found) {
            print(found.objects(), found.differs(), format);
            return refusal(found.objects()).orElse(found.differs() ? ExitCode.FAILED : ExitCode.DONE);
        }
        return ProblemPrinter.brief(invocation)
                .print(((DiffResult.Invalid) result).problems(), UnaryOperator.identity());
    }

    /** Reports what the server refuses; the code of the first. */
    private Optional<ExitCode> refusal(List<DiffEntry> objects) {
        Optional<ExitCode> first = Optional.empty();
        for (DiffEntry object : objects) {
            if (object instanceof DiffEntry.Refused refused) {
                ExitCode code = failed(refused.reason());
                first = first.or(() -> Optional.of(code));
            }
        }
        return first;
    }

    private void print(List<DiffEntry> objects, boolean differs, OutputFormat format) {
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(DiffDocument.of(objects, differs)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(DiffDocument.of(objects, differs)));
            default -> {
                DiffText text = new DiffText(invocation);
                for (DiffEntry object : objects) {
                    if (object instanceof DiffEntry.Accepted accepted) {
                        text.print(accepted);
                    }
                    SkippedNotice.print(invocation, object);
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
