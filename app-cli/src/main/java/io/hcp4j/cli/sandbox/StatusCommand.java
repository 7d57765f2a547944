package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.sandbox.instance.SandboxDescriptor;
import java.util.EnumSet;
import java.util.Optional;

/** {@code sandbox status}: whether it runs, what is in it, and what it emulates. Ends with 1 when it does not run. */
public final class StatusCommand implements Command {
    private final Flags flags = new Flags();
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final FolderOption place;
    private final CommandContext invocation;

    /** A command of one run. */
    public StatusCommand(CommandContext invocation) {
        this.invocation = invocation;
        this.place = new FolderOption(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        Optional<SandboxDescriptor> running = place.folder().running();
        StatusReport report = running.map(found -> StatusReport.running(place.folder(), found, place.management()))
                .orElseGet(() -> StatusReport.ended(place.folder()));
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(report.document()));
            case YAML -> invocation.out().print(invocation.text().writeYaml(report.document()));
            default -> report.print(invocation.out());
        }
        return running.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
