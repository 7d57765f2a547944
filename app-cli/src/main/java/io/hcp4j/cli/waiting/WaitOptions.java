package io.hcp4j.cli.waiting;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.domain.waiting.Waits;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;

/** The flags by which a command waits, and how a wait is shown. */
public final class WaitOptions {
    private final Flag<ProgressForm> form;
    private final CommandContext invocation;

    /** Declares the flag. */
    public WaitOptions(Flags flags, CommandContext invocation) {
        this.form = flags.flag("--progress")
                .label("FORM")
                .help("How to show progress: auto (a block on a terminal, else lines), plain or json (default: auto).")
                .choice(ProgressForm.class, ProgressForm.AUTO);
        this.invocation = invocation;
    }

    /** The time of {@code --timeout} for the whole command, or without it the standard time for each wait. */
    public WaitTimeout timeout() {
        return invocation.options().timeoutGiven() ? WaitTimeout.none() : WaitTimeout.standard();
    }

    /** Shows waits as the user wants; what is about no wait is ignored. */
    public ProgressListener listener() {
        return listener(ProgressListener.none());
    }

    /** Shows waits as the user wants, and passes on what is about no wait. */
    public ProgressListener listener(ProgressListener others) {
        return new WaitListener(this::display, others);
    }

    /**
     * Returns when a wait has reached its goal; otherwise explains what keeps it.
     *
     * @throws HcpException DEADLINE_EXCEEDED when it has run out of time
     */
    public void conclude(WaitResult result) {
        if (result instanceof WaitResult.TimedOut late) {
            new TimeoutDiagnosis(invocation, form.value() == ProgressForm.JSON).print(late.subject());
            throw late.failure();
        }
    }

    /**
     * Waits for a goal, and shows how far it is, or in the end what keeps it.
     *
     * @throws HcpException DEADLINE_EXCEEDED when it has run out of time
     */
    public void until(ClusterApi cluster, Goal goal) {
        conclude(new Waits(timeout(), invocation.deadline(), listener()).until(cluster, goal));
    }

    private ProgressDisplay display(String goal) {
        if (form.value() == ProgressForm.JSON) {
            return new ProgressJson(invocation, goal);
        }
        boolean block = form.value() == ProgressForm.AUTO
                && invocation.terminal().err()
                && invocation.terminal().colour()
                && !invocation.options().quiet();
        return block
                ? new ProgressBlock(
                        invocation.err(),
                        invocation.cancellation()::requested,
                        goal,
                        invocation.terminal().columns())
                : new ProgressLines(invocation, goal);
    }
}
