package io.hcp4j.cli.waiting;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.Wait;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.Deadline;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;

/** The flags by which a command waits, and the waiting itself. */
public final class WaitOptions {
    /** Nobody waits for ever by mistake; a cluster takes a quarter of an hour (documentation row S4), an upgrade longer. */
    private static final Duration USUAL = Duration.ofHours(1);

    private final Flag<ProgressForm> form;
    private final Invocation invocation;

    /** Declares the flag. */
    public WaitOptions(Flags flags, Invocation invocation) {
        this.form = flags.flag("--progress")
                .label("FORM")
                .help("How to show progress: auto (a block on a terminal, else lines), plain or json (default: auto).")
                .choice(ProgressForm.class, ProgressForm.AUTO);
        this.invocation = invocation;
    }

    /**
     * Waits for a goal, and shows how far it is, or in the end what keeps it.
     *
     * @throws HcpException DEADLINE_EXCEEDED when the time of {@code --timeout}, or an hour without it, is up
     */
    public void until(ClusterApi cluster, Goal goal) {
        try (ProgressDisplay display = display(goal)) {
            new Wait(cluster, display::show).until(goal, deadline());
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.DEADLINE_EXCEEDED) {
                new LateReason(invocation, form.value() == ProgressForm.JSON).tell(goal);
            }
            throw failure;
        }
    }

    private Deadline deadline() {
        return invocation.options().timeoutGiven() ? invocation.deadline() : Deadline.after(USUAL);
    }

    private ProgressDisplay display(Goal goal) {
        if (form.value() == ProgressForm.JSON) {
            return new ProgressJson(invocation, goal);
        }
        boolean block = form.value() == ProgressForm.AUTO
                && invocation.terminal().err()
                && invocation.terminal().colour()
                && !invocation.options().quiet();
        return block
                ? new ProgressBlock(invocation.err(), invocation.cancellation()::requested, goal)
                : new ProgressLines(invocation, goal);
    }
}
