package io.hcp4j.cli.create.result;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.infra.ReportPrinter;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.plan.Difference;
import io.hcp4j.domain.plan.ObjectResult;
import io.hcp4j.domain.plan.ObjectResult.Effect;
import io.hcp4j.domain.plan.ObjectState;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says how a plan ended: results on standard output, everything else on standard error. */
public final class PlanOutcomePrinter {
    private static final Set<OutputFormat> FORMATS =
            Set.of(OutputFormat.TABLE, OutputFormat.NAME, OutputFormat.JSON, OutputFormat.YAML);
    private static final int SHOWN_DIFFERENCES = 8;

    private final CommandContext invocation;
    private final OutputFormat format;
    private List<Map<String, Object>> checks = List.of();

    public PlanOutcomePrinter(CommandContext invocation, OutputFormat format) {
        this.invocation = invocation;
        this.format = format;
    }

    /** The forms there are. */
    public static Set<OutputFormat> formats() {
        return FORMATS;
    }

    /** Prints one line of a running plan, in the form for users. */
    public void progress(ObjectResult objectResult) {
        if (format == OutputFormat.TABLE) {
            invocation.out().println(name(objectResult.planned()) + " " + word(objectResult.effect()));
            invocation.out().flush();
        }
    }

    /** Keeps the results of the checks for the forms for programs. */
    public void checked(CheckReport report) {
        checks = new ReportPrinter(invocation).entries(report);
    }

    /** Prints the result in the forms for programs. */
    public void result(List<ObjectResult> objectResults) {
        print(objectResults.stream()
                .map(objectResult -> entry(objectResult.planned(), word(objectResult.effect())))
                .toList());
    }

    /** Prints what would be sent. */
    void planned(List<PlannedObject> objects) {
        if (format == OutputFormat.TABLE) {
            objects.forEach(
                    object -> invocation.out().println(name(object) + " planned (client dry run): " + object.reason()));
            return;
        }
        print(objects.stream().map(object -> entry(object, "planned")).toList());
    }

    /** Prints what would happen. */
    void dryRun(List<ObjectState> objects, String mode) {
        if (format == OutputFormat.TABLE) {
            objects.forEach(object -> invocation
                    .out()
                    .println(name(object.planned()) + (object.missing() ? " created (" : " unchanged (") + mode + ")"));
            return;
        }
        print(objects.stream()
                .map(object -> entry(object.planned(), object.missing() ? "created" : "unchanged"))
                .toList());
    }

    /** Prints what would happen, step by step, with the reason for each. */
    public void steps(List<ObjectState> objects) {
        if (format != OutputFormat.TABLE) {
            dryRun(objects, "");
            return;
        }
        int widest = objects.stream()
                .mapToInt(object -> name(object.planned()).length())
                .max()
                .orElse(0);
        objects.forEach(object -> invocation
                .out()
                .println((object.missing() ? "create  " : "keep    ")
                        + name(object.planned())
                        + " ".repeat(widest + 2 - name(object.planned()).length())
                        + object.planned().reason()));
    }

    /** Says which existing objects differ, and in what. */
    ExitCode differs(List<ObjectState> objects) {
        for (ObjectState object : objects) {
            List<Difference> differences = object.differences();
            if (differences.isEmpty()) {
                continue;
            }
            say("error: " + object.planned().key() + " exists and is not what this command asks for");
            differences.stream()
                    .limit(SHOWN_DIFFERENCES)
                    .forEach(difference -> say("  " + difference.path() + ": asked for "
                            + difference.planned().orElse("nothing") + ", is "
                            + difference.present().orElse("not set")));
            if (differences.size() > SHOWN_DIFFERENCES) {
                say("  ... and " + (differences.size() - SHOWN_DIFFERENCES) + " more");
            }
        }
        say("  try: another --name, or the flags that the existing one was created with; nothing was changed");
        return ExitCode.CONFLICT;
    }

    /** Prints what exists after a failure, and how to continue. */
    void stopped(List<ObjectResult> objectResults, boolean rolledBack) {
        line("exists", objectResults, Set.of(Effect.CREATED, Effect.UNCHANGED));
        line("may exist", objectResults, Set.of(Effect.UNKNOWN));
        line("missing", objectResults, Set.of(Effect.MISSING));
        line("removed again", objectResults, Set.of(Effect.REMOVED));
        if (!rolledBack) {
            say("  try: the same command again; it goes on where this one stopped");
        }
    }

    private void line(String title, List<ObjectResult> objectResults, Set<Effect> effects) {
        String names = objectResults.stream()
                .filter(objectResult -> effects.contains(objectResult.effect()))
                .map(objectResult ->
                        name(objectResult.planned()) + (objectResult.effect() == Effect.CREATED ? " (new)" : ""))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            say("  " + title + ": " + names);
        }
    }

    private void print(List<Map<String, Object>> entries) {
        switch (format) {
            case NAME -> entries.forEach(entry -> invocation.out().println(entry.get("resource")));
            case JSON -> invocation.out().print(invocation.text().writeJson(document(entries)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(document(entries)));
            default -> invocation.out().flush();
        }
    }

    private Document document(List<Map<String, Object>> entries) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("objects", entries);
        if (!checks.isEmpty()) {
            content.put("checks", checks);
        }
        return OutputKind.CREATION.document(content);
    }

    private static Map<String, Object> entry(PlannedObject planned, String effect) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("resource", name(planned));
        entry.put("kind", planned.kind().kind());
        entry.put("namespace", planned.key().namespace());
        entry.put("name", planned.key().name());
        entry.put("effect", effect);
        entry.put("reason", planned.reason());
        return entry;
    }

    private static String name(PlannedObject planned) {
        return planned.key().reference();
    }

    private static String word(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    private void say(String line) {
        invocation.err().println(line);
    }
}
