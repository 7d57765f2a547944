package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.DryRun;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.Confirmation;
import io.hcp4j.domain.infra.account.RemoveInfra;
import io.hcp4j.domain.infra.account.RemoveInfraResult;
import io.hcp4j.domain.infra.account.RemoveInfraUseCase;
import io.hcp4j.domain.progress.ProgressEvent;

/**
 * {@code infra remove}: deletes what {@code infra prepare} has made, as administrator of the infrastructure cluster. The management cluster is
 * not asked for anything.
 */
public final class InfraRemoveCommand implements Command {
    private final Flags flags = new Flags();
    private final AccountOptions account = new AccountOptions(
            flags,
            "The namespace for the VMs, in which the account is; it stays.",
            "The hosted cluster that the account was made for.");
    private final Flag<String> dryRun = flags.flag("--dry-run")
            .label("MODE")
            .offers("none", "client", "server")
            .help("none, client (print what would be deleted) or server (let the server check it) (default: none).")
            .text("none");
    private final Confirmation confirmation;
    private final CommandContext invocation;

    /** A command of one run. */
    public InfraRemoveCommand(CommandContext invocation) {
        this.confirmation = new Confirmation(flags, invocation);
        this.invocation = invocation;
        flags.check(() -> DryRun.of(dryRun.value()));
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        DryRun mode = DryRun.of(dryRun.value());
        RemoveInfraUseCase removal = new RemoveInfraUseCase(invocation.clusters());
        RemoveInfra command = RemoveInfra.of(account.account(), account.administrator());
        if (mode != DryRun.NONE) {
            return dryRun(removal.execute(command.withDryRun(mode.mode()), this::print), mode);
        }
        RemoveInfraResult found =
                removal.execute(command.withDryRun(io.hcp4j.domain.access.DryRun.CLIENT), this::print);
        keep(found);
        if (found.objects().isEmpty()) {
            invocation.info(
                    "nothing is left of the account of " + account.name() + " in namespace " + account.namespace());
            return ExitCode.DONE;
        }
        invocation.info("this will be deleted on the infrastructure cluster:");
        found.objects().forEach(key -> invocation.info("  " + key));
        invocation.info("a hosted cluster " + account.name() + " that still uses the account loses its access");
        if (!confirmation.given(account.name())) {
            return ExitCode.USAGE;
        }
        removal.execute(command, this::print);
        invocation.info("namespace " + account.namespace() + " stays, with what else is in it");
        return ExitCode.DONE;
    }

    private ExitCode dryRun(RemoveInfraResult planned, DryRun mode) {
        keep(planned);
        planned.objects().forEach(key -> invocation
                .out()
                .println(
                        key.reference() + " deleted (" + (mode == DryRun.SERVER ? "server dry run" : "dry run") + ")"));
        return ExitCode.DONE;
    }

    private void keep(RemoveInfraResult result) {
        result.foreign()
                .forEach(key -> invocation.info(
                        "warning: " + key.reference() + " stays: it was not made for " + account.name()));
    }

    private void print(ProgressEvent event) {
        invocation.out().println(event.message());
        invocation.out().flush();
    }
}
