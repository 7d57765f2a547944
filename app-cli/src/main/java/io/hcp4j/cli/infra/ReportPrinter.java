package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says on standard error what the checks of clusters found wrong: all of it, each line beginning with the check's name. */
public final class ReportPrinter {
    private final CommandContext invocation;

    /** Prints for one command. */
    public ReportPrinter(CommandContext invocation) {
        this.invocation = invocation;
    }

    /**
     * Prints failures, warnings, and which checks could not be made. What to do stands after the last failure that it is for.
     *
     * @param tabled whether the user sees all results in a table, so that the reasons of unknown ones need not be said again
     * @return {@link ExitCode#DONE} when nothing failed
     */
    public ExitCode print(CheckReport report, boolean tabled) {
        List<CheckResult> failed = report.with(Outcome.FAILED);
        List<String> remedies = failed.stream()
                .map(CheckResult::remedy)
                .map(invocation.options().suggestions()::of)
                .toList();
        for (int each = 0; each < failed.size(); each++) {
            line("error: " + failed.get(each).check() + ": " + failed.get(each).what());
            String remedy = remedies.get(each);
            if (!remedy.isEmpty() && remedies.lastIndexOf(remedy) == each) {
                line("  try: " + remedy);
            }
        }
        report.with(Outcome.WARNING)
                .forEach(result -> invocation.info(oneLine("warning: " + result.check() + ": " + result.what())));
        unknown(report, tabled);
        return code(report);
    }

    private void unknown(CheckReport report, boolean tabled) {
        List<CheckResult> unknown = report.with(Outcome.UNKNOWN);
        if (tabled && !unknown.isEmpty()) {
            invocation.info("note: not known: " + names(unknown));
        } else {
            unknown.stream()
                    .collect(Collectors.groupingBy(CheckResult::what, LinkedHashMap::new, Collectors.toList()))
                    .forEach((why, results) ->
                            invocation.info(oneLine("note: not known: " + names(results) + ": " + why)));
        }
    }

    private static String names(List<CheckResult> results) {
        return results.stream().map(CheckResult::check).distinct().collect(Collectors.joining(", "));
    }

    /** The results for programs, in the order of the report. */
    public List<Map<String, Object>> entries(CheckReport report) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (CheckResult result : report.results()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("check", result.check());
            entry.put("outcome", word(result.outcome()));
            entry.put("detail", result.what());
            entry.put("remedy", invocation.options().suggestions().of(result.remedy()));
            entries.add(entry);
        }
        return entries;
    }

    /** The name of an outcome in tables and for programs. */
    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** No connection and bad credentials have the codes that they have everywhere. */
    public static ExitCode code(CheckReport report) {
        if (report.usable()) {
            return ExitCode.DONE;
        }
        if (failed(report, InfraCheck.SERVER_ANSWERS) || failed(report, InfraCheck.TLS_VERIFIES)) {
            return ExitCode.UNREACHABLE;
        }
        return failed(report, InfraCheck.CREDENTIALS_ACCEPTED) ? ExitCode.FORBIDDEN : ExitCode.USAGE;
    }

    private static boolean failed(CheckReport report, InfraCheck check) {
        return report.with(Outcome.FAILED).stream()
                .anyMatch(result -> result.check().equals(check.id()));
    }

    private void line(String text) {
        invocation.err().println(oneLine(text));
    }

    private static String oneLine(String text) {
        boolean indented = text.startsWith("  ");
        return (indented ? "  " : "") + text.strip().replaceAll("\\s*\\p{Cntrl}+\\s*", " ");
    }
}
