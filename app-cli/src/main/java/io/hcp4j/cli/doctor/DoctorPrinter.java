package io.hcp4j.cli.doctor;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.TextTable;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.doctor.CheckedCluster;
import io.hcp4j.domain.doctor.DoctorResult;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints checks and what they have found: tables and forms to standard output, what to do to standard error. */
final class DoctorPrinter {
    private final CommandContext invocation;
    private final OutputFormat format;

    DoctorPrinter(CommandContext invocation, OutputFormat format) {
        this.invocation = invocation;
        this.format = format;
    }

    /** What was found, and what to do about it. */
    void print(DoctorResult result, List<CheckDescription> checks) {
        if (forPrograms()) {
            print(document(result, checks));
        } else {
            table(result);
        }
        advise(result, checks);
    }

    private boolean forPrograms() {
        return format == OutputFormat.JSON || format == OutputFormat.YAML;
    }

    private void print(Document document) {
        invocation
                .out()
                .print(
                        format == OutputFormat.JSON
                                ? invocation.text().writeJson(document)
                                : invocation.text().writeYaml(document));
    }

    /** All checks. */
    void list(List<CheckDescription> checks) {
        if (forPrograms()) {
            print(OutputKind.CHECK_LIST.document(
                    Map.of("checks", checks.stream().map(this::entry).toList())));
            return;
        }
        boolean wide = format == OutputFormat.WIDE;
        List<String> headings = new ArrayList<>(List.of("CHECK", "SEVERITY", "CLUSTERS", "PASSES WHEN"));
        if (wide) {
            headings.add("SOURCE");
        }
        TextTable table = new TextTable(headings, true, invocation.coloursResults());
        for (CheckDescription check : checks) {
            List<String> row =
                    new ArrayList<>(List.of(check.id(), check.severity().word(), clusters(check), check.title()));
            if (wide) {
                row.add(check.source().address());
            }
            table.row(row);
        }
        table.print(invocation.out());
    }

    /** One check. */
    void explain(CheckDescription check) {
        if (forPrograms()) {
            print(OutputKind.CHECK.document(entry(check)));
            return;
        }
        line("Check", check.id());
        line("Passes when", check.title());
        line("Why", check.reason());
        line("Severity", check.severity().word());
        line("Clusters", clusters(check));
        line("Needs", check.needs().stream().map(Need::toString).collect(Collectors.joining("; ")));
        line("Fix", invocation.options().suggestions().of(check.fix()));
        line("With --fix", check.repairable() ? "yes" : "no");
        line("Demanded by", check.source().row());
        line("See", check.source().address());
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            invocation.out().printf("%-13s%s%n", name + ":", value);
        }
    }

    private void table(DoctorResult result) {
        boolean several = result.clusters().size() > 1;
        boolean wide = format == OutputFormat.WIDE;
        List<String> headings = new ArrayList<>(List.of("CHECK", "OUTCOME"));
        if (several || wide) {
            headings.add("CLUSTER");
        }
        headings.add("FOUND");
        if (wide) {
            headings.add("EVIDENCE");
        }
        TextTable table = new TextTable(headings, true, invocation.coloursResults());
        for (CheckedCluster cluster : result.clusters()) {
            for (CheckResult each : cluster.report().results()) {
                List<String> row = new ArrayList<>(List.of(each.check(), word(each.outcome())));
                if (several || wide) {
                    row.add(cluster.word());
                }
                row.add(each.what());
                if (wide) {
                    row.add(each.evidence().stream().map(Evidence::toString).collect(Collectors.joining("; ")));
                }
                table.row(row);
            }
        }
        table.print(invocation.out());
    }

    /** Says, for what failed and then for what is doubtful, why it matters and what to do. */
    private void advise(DoctorResult result, List<CheckDescription> checks) {
        Map<String, CheckDescription> byId = new LinkedHashMap<>();
        checks.forEach(check -> byId.put(check.id(), check));
        for (Outcome outcome : List.of(Outcome.FAILED, Outcome.WARNING)) {
            for (CheckResult each : result.results()) {
                if (each.outcome() == outcome) {
                    String level = outcome == Outcome.FAILED ? "error: " : "warning: ";
                    invocation.info(level + each.check() + ": " + each.what());
                    CheckDescription check = byId.get(each.check());
                    if (check != null) {
                        invocation.info("  why: " + check.reason());
                    }
                    String remedy = invocation.options().suggestions().of(each.remedy());
                    if (!remedy.isEmpty()) {
                        invocation.info("  try: " + remedy);
                    }
                }
            }
        }
        List<String> unknown = result.results().stream()
                .filter(each -> each.outcome() == Outcome.UNKNOWN)
                .map(CheckResult::check)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            invocation.info("note: not known: " + String.join(", ", unknown));
        }
    }

    private Document document(DoctorResult result, List<CheckDescription> checks) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (CheckedCluster cluster : result.clusters()) {
            for (CheckResult each : cluster.report().results()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("check", each.check());
                entry.put("cluster", cluster.word());
                entry.put("server", cluster.server());
                entry.put("outcome", word(each.outcome()));
                entry.put("detail", each.what());
                entry.put(
                        "evidence",
                        each.evidence().stream()
                                .map(seen -> Map.of("object", seen.object(), "value", seen.value()))
                                .toList());
                entry.put("reason", reason(checks, each));
                entry.put("remedy", invocation.options().suggestions().of(each.remedy()));
                entries.add(entry);
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("worst", word(result.worst()));
        fields.put("checks", entries);
        return OutputKind.DOCTOR.document(fields);
    }

    private static String reason(List<CheckDescription> checks, CheckResult result) {
        return checks.stream()
                .filter(check -> check.id().equals(result.check()))
                .map(CheckDescription::reason)
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> entry(CheckDescription check) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("check", check.id());
        entry.put("title", check.title());
        entry.put("reason", check.reason());
        entry.put("severity", check.severity().word());
        entry.put(
                "clusters",
                check.roles().stream().sorted().map(ClusterRole::word).toList());
        entry.put("needs", check.needs().stream().map(Need::toString).toList());
        entry.put("fix", invocation.options().suggestions().of(check.fix()));
        entry.put("repairable", check.repairable());
        entry.put("row", check.source().row());
        entry.put("source", check.source().address());
        return entry;
    }

    private static String clusters(CheckDescription check) {
        return check.roles().stream().sorted().map(ClusterRole::word).collect(Collectors.joining(", "));
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
