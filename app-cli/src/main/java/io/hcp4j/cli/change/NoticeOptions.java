package io.hcp4j.cli.change;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.waiting.PauseGoals;
import io.hcp4j.ports.cluster.ResourceKey;

/** The flags by which somebody waits for HyperShift to take note of a pause, or of its end. */
final class NoticeOptions {
    private final boolean pauses;
    private final Flag<Boolean> waits;
    private final WaitOptions wait;
    private final Invocation invocation;

    NoticeOptions(Flags flags, Invocation invocation, boolean pauses) {
        this.pauses = pauses;
        this.waits = flags.flag("--wait")
                .help("Return when HyperShift has taken note of it; until then it may act as before.")
                .onOff(false);
        this.wait = new WaitOptions(flags, invocation);
        this.invocation = invocation;
    }

    /** Waits, if that is wanted. */
    void await(ResourceKey key) {
        if (waits.value()) {
            wait.until(invocation.clusters().management(), pauses ? PauseGoals.paused(key) : PauseGoals.resumed(key));
        }
    }
}
