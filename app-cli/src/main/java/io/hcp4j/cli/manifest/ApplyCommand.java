package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.DryRun;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.ManifestFiles;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.manifest.AppliedGoals;
import io.hcp4j.domain.manifest.ApplyManifests;
import io.hcp4j.domain.manifest.ApplyMode;
import io.hcp4j.domain.manifest.ApplyResult;
import io.hcp4j.domain.manifest.ApplyUseCase;
import java.util.EnumSet;

/** {@code apply -f FILE}: makes the management cluster as the files say. Nothing is written unless the server takes all of it. */
public final class ApplyCommand implements Command {
    private final Flags flags = new Flags();
    private final ManifestFiles files;
    private final FieldManagerOption manager;
    private final Flag<String> dryRun;
    private final Flag<Boolean> force;
    private final Flag<Boolean> waits;
    private final WaitOptions wait;
    private final OutputOptions output;
    private final CommandContext invocation;

    /** A command of one run. */
    public ApplyCommand(CommandContext invocation) {
        this.files = new ManifestFiles(flags, invocation);
        this.manager = new FieldManagerOption(flags);
        this.dryRun = flags.flag("--dry-run")
                .label("MODE")
                .offers("none", "client", "server")
                .help(
                        "none, client (check the files without a server) or server (let the server check them) (default: none).")
                .text("none");
        this.force = flags.flag("--force-conflicts")
                .help("Take over fields that other managers own, whatever their values.")
                .onOff(false);
        this.waits = flags.flag("--wait")
                .help("Return when the clusters are rolled out and the node pools have their nodes.")
                .onOff(false);
        this.wait = new WaitOptions(flags, invocation);
        this.output = new OutputOptions(
                flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.NAME, OutputFormat.JSON, OutputFormat.YAML));
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        ApplyReport report = new ApplyReport(invocation, output.format());
        ApplyMode mode = mode();
        ApplyManifests command = new ApplyManifests(
                files.read(), invocation.options().namespace(), manager.value(), mode, force.value());
        ApplyResult result = new ApplyUseCase(invocation.clusters()).execute(command, report::event);
        ExitCode code = report.end(result);
        if (waits.value() && result instanceof ApplyResult.Complete complete) {
            AppliedGoals goals = new AppliedGoals(invocation.clusters());
            complete.manifests().forEach(manifest -> goals.find(manifest)
                    .ifPresent(goal -> wait.until(invocation.clusters().management(), goal)));
        }
        return code;
    }

    private ApplyMode mode() {
        return switch (DryRun.of(dryRun.value())) {
            case NONE -> ApplyMode.APPLY;
            case CLIENT -> ApplyMode.VALIDATE;
            case SERVER -> ApplyMode.DRY_RUN;
        };
    }
}
