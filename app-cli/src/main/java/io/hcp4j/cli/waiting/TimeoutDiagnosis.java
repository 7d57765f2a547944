package io.hcp4j.cli.waiting;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.explain.ExplanationPrinter;
import io.hcp4j.domain.explain.Explain;
import io.hcp4j.domain.explain.ExplainUseCase;
import io.hcp4j.domain.explain.Explanation;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;

/** Says why a wait ran out of time, as {@code explain} does, but on standard error: the error that ends the command comes after it. */
final class TimeoutDiagnosis {
    /** The command's own time is up by then. A guest that does not answer takes half of it. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final CommandContext invocation;
    private final boolean json;

    /**
     * On behalf of one command.
     *
     * @param json whether for programs, who get it whatever {@code --quiet} says, as they get the progress
     */
    TimeoutDiagnosis(CommandContext invocation, boolean json) {
        this.invocation = invocation;
        this.json = json;
    }

    /** Looks at the cluster that a wait was about. Never fails, so that it is still the time that ends the command. */
    void print(ResourceKey subject) {
        if (invocation.options().quiet() && !json) {
            return;
        }
        try {
            invocation.extend(LOOK);
            Explanation explanation = new ExplainUseCase(invocation.clusters()).execute(new Explain(subject));
            ExplanationPrinter printer = new ExplanationPrinter(invocation, invocation.err());
            if (json) {
                JsonLines.print(invocation, printer.document(explanation));
            } else {
                printer.summarize(explanation);
            }
        } catch (RuntimeException unknown) {
            invocation.info("the reason is not known: " + unknown.getMessage());
        }
    }
}
