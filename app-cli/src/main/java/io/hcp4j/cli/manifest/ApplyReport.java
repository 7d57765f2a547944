package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.domain.manifest.AppliedObject;
import io.hcp4j.domain.manifest.ApplyResult;
import io.hcp4j.domain.manifest.Manifest;
import io.hcp4j.domain.manifest.ManifestsAccepted;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Prints how applying goes, and how it ended. */
final class ApplyReport {
    private final CommandContext invocation;
    private final OutputFormat format;
    private final ApplyPrinter written;

    ApplyReport(CommandContext invocation, OutputFormat format) {
        this.invocation = invocation;
        this.format = format;
        this.written = new ApplyPrinter(invocation, format, "");
    }

    void event(ProgressEvent event) {
        if (event instanceof ManifestsAccepted compared) {
            compared.objects().forEach(object -> SkippedNotice.print(invocation, object));
        } else if (event instanceof AppliedObject applied) {
            written.print(applied);
        }
    }

    ExitCode end(ApplyResult result) {
        if (result instanceof ApplyResult.Invalid invalid) {
            return ProblemPrinter.brief(invocation).print(invalid.problems(), UnaryOperator.identity());
        } else if (result instanceof ApplyResult.Refused refused) {
            return refused(refused.reasons());
        } else if (result instanceof ApplyResult.Stopped stopped) {
            return stopped(stopped);
        } else if (result instanceof ApplyResult.Valid valid) {
            ApplyPrinter printer = new ApplyPrinter(invocation, format, " (client dry run)");
            valid.manifests().forEach(manifest -> printer.print(manifest, manifest.document(), "valid"));
            printer.end();
        } else if (result instanceof ApplyResult.Accepted accepted) {
            ApplyPrinter printer = new ApplyPrinter(invocation, format, " (server dry run)");
            accepted.objects().forEach(printer::print);
            printer.end();
        } else {
            written.end();
        }
        return ExitCode.DONE;
    }

    /** The code of the first. */
    private ExitCode refused(List<HcpException> reasons) {
        List<ExitCode> codes = reasons.stream().map(invocation::report).toList();
        invocation.info("nothing was changed");
        return codes.get(0);
    }

    private ExitCode stopped(ApplyResult.Stopped stopped) {
        ExitCode code = invocation.report(stopped.failure());
        say("applied", stopped.applied());
        say("not applied", stopped.remaining());
        invocation.err().println("  try: the same command again; it goes on where this one stopped");
        return invocation.cancellation().requested() ? ExitCode.INTERRUPTED : code;
    }

    private void say(String title, List<Manifest> manifests) {
        if (!manifests.isEmpty()) {
            invocation
                    .err()
                    .println("  " + title + ": "
                            + manifests.stream()
                                    .map(manifest -> manifest.key().reference())
                                    .collect(Collectors.joining(", ")));
        }
    }
}
