package io.hcp4j.cli.waiting;

import io.hcp4j.cli.frame.ExitCode;
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
import java.util.function.Function;

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
        show(view -> {
            view.begin(goal);
            new Wait(cluster, view::show).until(goal, deadline());
            return ExitCode.DONE;
        });
    }

    /**
     * Shows how far a use case is that may wait for a goal, or in the end what keeps it.
     *
     * @param work runs the use case and hands its progress to the view
     */
    public ExitCode show(Function<WaitView, ExitCode> work) {
        WaitView view = new WaitView(this::display);
        try (view) {
            return work.apply(view);
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.DEADLINE_EXCEEDED) {
                view.goal().ifPresent(new LateReason(invocation, form.value() == ProgressForm.JSON)::tell);
            }
            throw failure;
        }
    }

    /** How long a use case waits; zero when the user says when the whole command gives up. */
    public Duration timeout() {
        return invocation.options().timeoutGiven() ? Duration.ZERO : USUAL;
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
