package io.hcp4j.cli.waiting;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.waiting.Progress;

/** One line for each change that a reader would notice. */
final class ProgressLines implements ProgressDisplay {
    private final Invocation invocation;
    private String last = "";

    ProgressLines(Invocation invocation, String goal) {
        this.invocation = invocation;
        invocation.remark("waiting for " + goal);
    }

    @Override
    public void show(Progress progress) {
        String line = Words.of(progress, invocation.options().verbosity() > 0);
        if (!line.equals(last)) {
            invocation.remark(line);
        }
        last = line;
    }

    @Override
    public void close() {}
}
