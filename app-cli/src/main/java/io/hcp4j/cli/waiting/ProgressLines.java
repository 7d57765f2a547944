package io.hcp4j.cli.waiting;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.domain.readiness.Progress;

/** One line for each change that a reader would notice. */
final class ProgressLines implements ProgressDisplay {
    private final CommandContext invocation;
    private String last = "";

    ProgressLines(CommandContext invocation, String goal) {
        this.invocation = invocation;
        invocation.info("waiting for " + goal);
    }

    @Override
    public void show(Progress progress) {
        String line = progress.message();
        if (!line.equals(last)) {
            invocation.info(line);
        }
        last = line;
    }

    @Override
    public void close() {}
}
