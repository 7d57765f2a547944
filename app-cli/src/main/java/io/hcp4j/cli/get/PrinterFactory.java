package io.hcp4j.cli.get;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.output.ManagedFieldsOption;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.TableOptions;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.resource.ResourceKind;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The forms in which objects are printed, and the one that {@code -o} asks for. */
final class PrinterFactory {
    private final OutputOptions output;
    private final TableOptions tables;
    private final Flag<Boolean> showLabels;
    private final ManagedFieldsOption managedFields;
    private final CommandContext invocation;

    /** Declares the flags. */
    PrinterFactory(Flags flags, CommandContext invocation) {
        this.output = new OutputOptions(flags, EnumSet.allOf(OutputFormat.class));
        this.tables = new TableOptions(flags, invocation);
        this.showLabels = flags.flag("--show-labels")
                .help("Print the labels as the last column.")
                .onOff(false);
        this.managedFields = new ManagedFieldsOption(flags);
        this.invocation = invocation;
    }

    /** Prints a list. */
    <T> ObjectPrinter<Row<T>> all(ResourceKind kind, Columns<T> columns) {
        PrintStream out = invocation.out();
        return switch (output.format()) {
            case JSON -> new DocumentPrinter<>(new JsonPrinter(out, invocation.text()), managedFields::shown);
            case YAML -> new DocumentPrinter<>(new YamlPrinter(out, invocation.text()), managedFields::shown);
            case JSONPATH -> new DocumentPrinter<>(new TemplatePrinter(out, this::templated), UnaryOperator.identity());
            case NAME, TABLE, WIDE, CUSTOM_COLUMNS -> each(kind, columns);
        };
    }

    /** Prints single objects: one with a given name, or changes. */
    <T> ObjectPrinter<Row<T>> each(ResourceKind kind, Columns<T> columns) {
        PrintStream out = invocation.out();
        TextFormat text = invocation.text();
        return switch (output.format()) {
            case JSON -> new DocumentPrinter<>(new StreamPrinter(out, "", text::writeJson), managedFields::shown);
            case YAML -> new DocumentPrinter<>(new StreamPrinter(out, "---\n", text::writeYaml), managedFields::shown);
            case JSONPATH ->
                new DocumentPrinter<>(new StreamPrinter(out, "", this::templated), UnaryOperator.identity());
            case NAME -> new DocumentPrinter<>(new NamePrinter(out, kind), UnaryOperator.identity());
            case TABLE -> table(columns);
            case WIDE -> table(columns.wide());
            case CUSTOM_COLUMNS ->
                table(new Columns<>(
                        output.columns().headings(), row -> output.columns().cells(row.document(), text)));
        };
    }

    private <T> ObjectPrinter<Row<T>> table(Columns<T> columns) {
        Columns<T> shown = showLabels.value()
                ? columns.with(List.of("LABELS"), PrinterFactory::labels).wide()
                : columns;
        return new TablePrinter<>(invocation.out(), () -> tables.table(shown.headings()), shown.cells());
    }

    private static <T> List<String> labels(Row<T> row) {
        String labels = row.document().labels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
        return List.of(labels.isEmpty() ? "<none>" : labels);
    }

    private String templated(Document object) {
        return output.template().line(object, invocation.text());
    }
}
