package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.change.ChangeOptions;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.remedy.Suggestions;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.upgrade.PlannedUpgrade;
import io.hcp4j.domain.upgrade.UpgradeResult;

/** Prints upgrades: what forbids them and what to know about them, then each step. */
final class UpgradePrinter {
    private final CommandContext invocation;

    UpgradePrinter(CommandContext invocation) {
        this.invocation = invocation;
    }

    ProgressListener listener(ChangeOptions change) {
        ProgressListener steps = change.listener("upgraded");
        return event -> {
            if (event instanceof PlannedUpgrade planned) {
                print(planned);
            } else {
                steps.onEvent(event);
            }
        };
    }

    ExitCode print(PlannedUpgrade planned) {
        Suggestions suggestions = invocation.options().suggestions();
        planned.plan().warnings().forEach(warning -> invocation.info("warning: " + suggestions.of(warning)));
        planned.plan().unseen().forEach(unseen -> invocation.info("note: not seen: " + unseen));
        planned.plan().obstacles().forEach(obstacle -> invocation.err().println("error: " + suggestions.of(obstacle)));
        return planned.allowed() ? ExitCode.DONE : ExitCode.USAGE;
    }

    ExitCode conclude(UpgradeResult result, ChangeOptions change, WaitOptions wait) {
        if (result instanceof UpgradeResult.Refused refused) {
            return change.conclude(refused.refusal());
        }
        if (result instanceof UpgradeResult.TimedOut timedOut) {
            wait.conclude(timedOut.late());
        }
        return result instanceof UpgradeResult.Blocked ? ExitCode.USAGE : ExitCode.DONE;
    }
}
