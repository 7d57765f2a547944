package io.hcp4j.cli.explain;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.remedy.Suggestions;
import io.hcp4j.domain.explain.Cause;
import io.hcp4j.domain.explain.Evidence;
import io.hcp4j.domain.explain.Explanation;
import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints an explanation: the causes with their evidence for users, or all of it for programs. */
public final class ExplanationPrinter {
    private static final int SHOWN = 3;

    private static final int FIRST = 2;

    private final CommandContext invocation;
    private final Suggestions suggestions;
    private final PrintStream to;

    /**
     * On behalf of one command.
     *
     * @param to receives the text for users
     */
    public ExplanationPrinter(CommandContext invocation, PrintStream to) {
        this.invocation = invocation;
        this.suggestions = invocation.options().suggestions();
        this.to = to;
    }

    /** For people who ask for it. */
    public void print(Explanation explanation) {
        boolean remarkable = explanation.ready() && !explanation.causes().isEmpty();
        line(explanation.cluster() + words(explanation.readiness()) + (remarkable ? "; of note:" : ""));
        numbered(explanation.causes());
        rest(explanation);
    }

    private static String words(Outcome readiness) {
        return switch (readiness) {
            case PASSED -> " is ready";
            case FAILED -> " is not ready";
            case UNKNOWN -> ": not known whether it is ready";
        };
    }

    /** For people who asked for something else, which has not come about: the first causes, or all with {@code -v}. */
    public void summarize(Explanation explanation) {
        ResourceKey key = explanation.cluster();
        List<Cause> causes = explanation.causes();
        line(causes.isEmpty() ? "nothing is known to be wrong with " + key : key + ", explained:");
        if (invocation.options().verbosity() > 0) {
            numbered(causes);
            rest(explanation);
            return;
        }
        numbered(causes.subList(0, Math.min(FIRST, causes.size())));
        if (causes.size() > FIRST) {
            line("... and " + (causes.size() - FIRST) + " more ("
                    + suggestions.command(key.namespace(), "explain " + key.name()) + ")");
        }
        to.flush();
    }

    private void numbered(List<Cause> causes) {
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            line((i + 1) + ". " + cause.what() + " [" + cause.kind().id() + "]");
            evidence(cause);
            line("   next: " + suggestions.of(cause.next()));
        }
    }

    private void rest(Explanation explanation) {
        explanation
                .consequences()
                .forEach(cause -> line(
                        "follows from it: " + cause.what() + " [" + cause.kind().id() + "]"));
        explanation.unreadable().forEach(reason -> invocation.info("not seen: " + reason));
        to.flush();
    }

    /** For programs. Fields are only added to it. */
    public Document document(Explanation explanation) {
        ResourceKey key = explanation.cluster();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("of", Map.of("kind", key.kind().kind(), "namespace", key.namespace(), "name", key.name()));
        root.put("ready", explanation.ready());
        root.put("result", explanation.readiness().name().toLowerCase(Locale.ROOT));
        root.put("causes", causes(explanation.causes()));
        root.put("consequences", causes(explanation.consequences()));
        root.put("unseen", explanation.unreadable());
        return OutputKind.EXPLANATION.document(root);
    }

    private void evidence(Cause cause) {
        List<Evidence> evidence = cause.evidence();
        int shown = invocation.options().verbosity() > 0 ? evidence.size() : Math.min(SHOWN, evidence.size());
        evidence.subList(0, shown)
                .forEach(each -> line("   " + each.where() + ", " + each.object() + ": " + each.words()));
        if (shown < evidence.size()) {
            line("   ... and " + (evidence.size() - shown) + " more (-v shows all)");
        }
    }

    private void line(String text) {
        to.println(text.stripTrailing().replaceAll("\\p{Cntrl}+", " "));
    }

    private List<Map<String, Object>> causes(List<Cause> causes) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Cause cause : causes) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("cause", cause.kind().id());
            entry.put("what", cause.what());
            entry.put(
                    "evidence",
                    cause.evidence().stream()
                            .map(each ->
                                    Map.of("cluster", each.where(), "object", each.object(), "words", each.words()))
                            .toList());
            entry.put("next", suggestions.of(cause.next()));
            entries.add(entry);
        }
        return entries;
    }
}
