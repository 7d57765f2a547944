package io.hcp4j.cli.waiting;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.ports.document.Document;
import java.util.Map;

/** One JSON object on one line for each change, for programs. It is printed whatever {@code --quiet} says: it was asked for. */
final class ProgressJson implements ProgressDisplay {
    private final CommandContext invocation;
    private final String goal;
    private final long begin = System.nanoTime();

    ProgressJson(CommandContext invocation, String goal) {
        this.invocation = invocation;
        this.goal = goal;
    }

    @Override
    public void show(Progress progress) {
        Document line = OutputKind.PROGRESS.document(Map.of(
                "waitingFor", goal,
                "elapsedSeconds", (System.nanoTime() - begin) / 1_000_000_000,
                "reached", progress.reached(),
                "state", progress.state(),
                "count", progress.count(),
                "blocking", progress.blocking()));
        JsonLines.print(invocation, line);
    }

    @Override
    public void close() {}
}
