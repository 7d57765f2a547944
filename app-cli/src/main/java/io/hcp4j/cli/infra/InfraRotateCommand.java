package io.hcp4j.cli.infra;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.infra.ClusterInfra;
import io.hcp4j.domain.infra.ClusterInfras;
import io.hcp4j.domain.infra.account.TokenRotation;
import io.hcp4j.domain.infra.account.TokenRotation.Result;
import io.hcp4j.ports.cluster.ClusterApi;

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
        ClusterApi management = invocation.clusters().namedManagement();
        ClusterInfra infra =
                new ClusterInfras(management).of(invocation.options().namespace(), name.value());
        String source = "the credentials of " + infra.cluster().key();
        Result result = new TokenRotation(
                        management,
                        kubeconfig -> invocation.clusters().infrastructure(kubeconfig, source),
                        invocation.text(),
                        this::step)
                .run(infra, revokeNow.value(), invocation.deadline());
        if (result instanceof Result.OldTokenStays stays) {
            stays(stays);
        }
        return ExitCode.DONE;
    }

    private void step(String step) {
        invocation.out().println(step);
        invocation.out().flush();
    }

    private void stays(Result.OldTokenStays result) {
        if (result.users().isEmpty()) {
            invocation.remark("the old token was not one of a Secret: it cannot be revoked, and ends by itself");
            return;
        }
        invocation.remark("the old token is still valid, because it may be in use by");
        result.users().forEach(user -> invocation.remark("  " + user));
        invocation.remark("  try: the same command later; it then revokes it. --revoke-now does not wait");
    }
}
