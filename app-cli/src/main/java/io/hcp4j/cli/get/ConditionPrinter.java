package io.hcp4j.cli.get;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.TableOptions;
import io.hcp4j.cli.output.TextTable;
import io.hcp4j.domain.overview.ConditionOverview;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints conditions in the form of {@code -o}: all at once, or each for itself as it changes. */
final class ConditionPrinter {
    private final CommandContext invocation;
    private final OutputOptions output;
    private final TableOptions tables;
    private @Nullable TextTable table;

    ConditionPrinter(CommandContext invocation, OutputOptions output, TableOptions tables) {
        this.tables = tables;
        this.invocation = invocation;
        this.output = output;
    }

    /** Prints those there are. */
    void all(List<ConditionOverview> conditions) {
        if (tabular()) {
            table(conditions);
        } else {
            print(
                    "",
                    OutputKind.CONDITION_LIST.document(Map.of(
                            "conditions",
                            conditions.stream().map(ConditionPrinter::entry).toList())));
        }
    }

    /** Prints some that are news. */
    void each(List<ConditionOverview> conditions) {
        if (tabular()) {
            table(conditions);
        } else {
            conditions.forEach(condition -> print("---\n", OutputKind.CONDITION.document(entry(condition))));
        }
        invocation.out().flush();
    }

    private boolean tabular() {
        return output.format() == OutputFormat.TABLE || output.format() == OutputFormat.WIDE;
    }

    private void table(List<ConditionOverview> conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        TextTable rows = table == null
                ? tables.table(List.of("OBJECT", "TYPE", "STATUS", "OK", "AGE", "REASON", "MESSAGE"))
                : table;
        table = rows;
        conditions.forEach(condition -> rows.row(
                condition.object(),
                condition.type(),
                condition.status(),
                condition.well(),
                HumanDuration.since(condition.since(), Instant.now()),
                condition.reason(),
                condition.message()));
        rows.print(invocation.out());
    }

    private void print(String beforeYaml, Document document) {
        invocation
                .out()
                .print(
                        switch (output.format()) {
                            case JSON -> invocation.text().writeJson(document);
                            case JSONPATH -> output.template().line(document, invocation.text());
                            default -> beforeYaml + invocation.text().writeYaml(document);
                        });
    }

    private static Map<String, Object> entry(ConditionOverview condition) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("object", condition.object());
        entry.put("type", condition.type());
        entry.put("status", condition.status());
        entry.put("ok", condition.well());
        entry.put("reason", condition.reason());
        entry.put("since", condition.since());
        entry.put("message", condition.message());
        return entry;
    }
}
