package io.hcp4j.cli.get;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.resource.ResourceKind;
import java.io.PrintStream;
import java.util.EnumSet;

/** The forms in which objects are printed, and the one that {@code -o} asks for. */
final class PrinterFactory {
    private final OutputOptions output;
    private final CommandContext invocation;

    /** Declares the flag. */
    PrinterFactory(Flags flags, CommandContext invocation) {
        this.output = new OutputOptions(flags, EnumSet.allOf(OutputFormat.class));
        this.invocation = invocation;
    }

    /** Prints a list. */
    <T> ObjectPrinter<Row<T>> all(ResourceKind kind, Columns<T> columns) {
        PrintStream out = invocation.out();
        return switch (output.format()) {
            case JSON -> new DocumentPrinter<>(new JsonPrinter(out, invocation.text()));
            case YAML -> new DocumentPrinter<>(new YamlPrinter(out, invocation.text()));
            case JSONPATH -> new DocumentPrinter<>(new TemplatePrinter(out, this::templated));
            case NAME, TABLE, WIDE -> each(kind, columns);
        };
    }

    /** Prints single objects: one with a given name, or changes. */
    <T> ObjectPrinter<Row<T>> each(ResourceKind kind, Columns<T> columns) {
        PrintStream out = invocation.out();
        TextFormat text = invocation.text();
        return switch (output.format()) {
            case JSON -> new DocumentPrinter<>(new StreamPrinter(out, "", text::writeJson));
            case YAML -> new DocumentPrinter<>(new StreamPrinter(out, "---\n", text::writeYaml));
            case JSONPATH -> new DocumentPrinter<>(new StreamPrinter(out, "", this::templated));
            case NAME -> new DocumentPrinter<>(new NamePrinter(out, kind));
            case TABLE -> new TablePrinter<>(out, columns.headings(), columns.cells());
            case WIDE ->
                new TablePrinter<>(
                        out, columns.wide().headings(), columns.wide().cells());
        };
    }

    private String templated(Document object) {
        return output.template().line(object, invocation.text());
    }
}
