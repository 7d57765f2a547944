package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.infra.account.RotateInfraCredentials;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult.OldTokenInUse;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult.OldTokenNotRevocable;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsUseCase;
import io.hcp4j.domain.progress.ProgressEvent;

/** {@code infra rotate NAME}: a new token for a hosted cluster's account; may be interrupted anywhere and run again. */
public final class InfraRotateCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.typed(flags, "The hosted cluster.", ObjectType.CLUSTER);
    private final Flag<Boolean> revokeNow = flags.flag("--revoke-now")
            .help("Revoke the old token although programs on the management cluster may still use it.")
            .onOff(false);
    private final CommandContext invocation;

    /** A command of one run. */
    public InfraRotateCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        RotateInfraCredentialsResult result = new RotateInfraCredentialsUseCase(invocation.clusters())
                .execute(
                        new RotateInfraCredentials(invocation.namespace(), name.value(), revokeNow.value()),
                        this::print);
        if (result instanceof OldTokenInUse stays) {
            invocation.info("the old token is still valid, because it may be in use by");
            stays.consumers().forEach(user -> invocation.info("  " + user));
            invocation.info("  try: the same command later; it then revokes it. --revoke-now does not wait");
        } else if (result instanceof OldTokenNotRevocable) {
            invocation.info("the old token was not one of a Secret: it cannot be revoked, and ends by itself");
        }
        return ExitCode.DONE;
    }

    private void print(ProgressEvent step) {
        invocation.out().println(step.message());
        invocation.out().flush();
    }
}
