package io.hcp4j.cli.infra;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.infra.account.RotateInfraCredentials;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult.OldTokenInUse;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult.OldTokenNotRevocable;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsUseCase;
import io.hcp4j.domain.progress.ProgressEvent;

/** {@code infra rotate NAME}: a new token for a hosted cluster's account; may be interrupted anywhere and run again. */
public final class InfraRotateCommand implements Action {
    private final Flags flags = new Flags();
    private final Word name = flags.word("NAME", "The hosted cluster.");
    private final Flag<Boolean> revokeNow = flags.flag("--revoke-now")
            .help("Revoke the old token although somebody on the management cluster may still use it.")
            .onOff(false);
    private final Invocation invocation;

    /** A command of one run. */
    public InfraRotateCommand(Invocation invocation) {
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
                        new RotateInfraCredentials(invocation.options().namespace(), name.value(), revokeNow.value()),
                        this::print);
        if (result instanceof OldTokenInUse stays) {
            invocation.remark("the old token is still valid, because it may be in use by");
            stays.users().forEach(user -> invocation.remark("  " + user));
            invocation.remark("  try: the same command later; it then revokes it. --revoke-now does not wait");
        } else if (result instanceof OldTokenNotRevocable) {
            invocation.remark("the old token was not one of a Secret: it cannot be revoked, and ends by itself");
        }
        return ExitCode.DONE;
    }

    private void print(ProgressEvent step) {
        invocation.out().println(step.message());
        invocation.out().flush();
    }
}
