package io.hcp4j.cli.waiting;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.waiting.ClusterCondition;
import io.hcp4j.domain.waiting.WaitForCluster;
import io.hcp4j.domain.waiting.WaitForClusterUseCase;

/** {@code wait cluster NAME}: returns when a hosted cluster is as wanted. */
public final class WaitClusterCommand implements Action {
    private final Flags flags = new Flags();
    private final Word name = flags.word("NAME", "The hosted cluster.");
    private final Flag<ClusterCondition> wanted = flags.flag("--for")
            .label("STATE")
            .help(
                    "available (the control plane), completed (the roll-out), nodes (all ready), operators (all available) or"
                            + " deleted (default: completed).")
            .choice(ClusterCondition.class, ClusterCondition.COMPLETED);
    private final WaitOptions wait;
    private final Invocation invocation;

    /** A command of one run. */
    public WaitClusterCommand(Invocation invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        wait.conclude(new WaitForClusterUseCase(invocation.clusters())
                .execute(
                        new WaitForCluster(
                                invocation.options().namespace(), name.value(), wanted.value(), wait.timeout()),
                        wait.listener()));
        return ExitCode.DONE;
    }
}
