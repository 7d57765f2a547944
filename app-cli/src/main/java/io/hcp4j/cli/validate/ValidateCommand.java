package io.hcp4j.cli.validate;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.cli.input.ManifestFiles;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.domain.validation.ManifestValidation;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.validation.ValidateManifestsUseCase;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code validate -f FILE}: every violation in the manifests, judged together; exit code 2 when there is one. */
public final class ValidateCommand implements Command {
    private final Flags flags = new Flags();

    private final ManifestFiles files;
    private final OutputOptions output;

    private final CommandContext invocation;

    /** A command of one run. */
    public ValidateCommand(CommandContext invocation) {
        this.files = new ManifestFiles(flags, invocation);
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
        ManifestValidation validation = new ValidateManifestsUseCase(invocation.text()).execute(files.read());
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(report(validation)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(report(validation)));
            default ->
                ProblemPrinter.complete(invocation)
                        .print(
                                // Objects without a name have the same words for the same mistake.
                                validation.problems().stream()
                                        .map(this::located)
                                        .distinct()
                                        .toList(),
                                UnaryOperator.identity());
        }
        if (validation.valid()) {
            invocation.info(validation.summary());
            return ExitCode.DONE;
        }
        return ExitCode.USAGE;
    }

    private Problem located(Problem problem) {
        String object = Stream.of(files.sources(problem.object()), problem.object())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
        return new Problem(object, problem.field(), problem.value(), problem.message(), problem.allowed());
    }

    private Document report(ManifestValidation validation) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Problem problem : validation.problems()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("file", files.sources(problem.object()));
            entry.put("object", problem.object());
            entry.put("field", problem.field());
            entry.put("value", problem.value());
            entry.put("message", problem.message());
            entry.put("allowed", invocation.options().suggestions().of(problem.allowed()));
            entries.add(entry);
        }
        return OutputKind.VALIDATION.document(Map.of(
                "objects",
                validation.objects(),
                "unjudged",
                validation.unjudged(),
                "valid",
                validation.valid(),
                "problems",
                entries));
    }
}
