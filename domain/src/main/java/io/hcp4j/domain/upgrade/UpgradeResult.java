package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.change.ChangeResult;
import io.hcp4j.domain.waiting.WaitResult;
import java.util.Objects;

/** How an upgrade ended. */
public sealed interface UpgradeResult {

    /** What was planned. */
    PlannedUpgrade planned();

    /** All is at the release; in a dry run: could be changed. Node pools that are paused have it as their wanted release. */
    record Done(PlannedUpgrade planned) implements UpgradeResult {
        /** Checks that nothing is missing. */
        public Done {
            Objects.requireNonNull(planned, "planned");
        }
    }

    /** The plan's obstacles forbid it; nothing was changed. */
    record Blocked(PlannedUpgrade planned) implements UpgradeResult {
        /** Checks that nothing is missing. */
        public Blocked {
            Objects.requireNonNull(planned, "planned");
        }
    }

    /** An object was not changed, because the server would not take the change. The steps before it are done. */
    record Refused(PlannedUpgrade planned, ChangeResult.Refused refusal) implements UpgradeResult {
        /** Checks that nothing is missing. */
        public Refused {
            Objects.requireNonNull(planned, "planned");
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /** A step took too long. It continues by itself; the same command again continues behind it. */
    record TimedOut(PlannedUpgrade planned, WaitResult.TimedOut late) implements UpgradeResult {
        /** Checks that nothing is missing. */
        public TimedOut {
            Objects.requireNonNull(planned, "planned");
            Objects.requireNonNull(late, "late");
        }
    }
}
