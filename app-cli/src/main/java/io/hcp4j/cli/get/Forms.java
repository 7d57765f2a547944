package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.io.PrintStream;
import java.util.EnumSet;

/** The forms in which objects are printed, and the one that {@code -o} asks for. */
final class Forms {
    private final OutputOptions output;
    private final Invocation invocation;

    /** Declares the flag. */
    Forms(Flags flags, Invocation invocation) {
        this.output = new OutputOptions(flags, EnumSet.allOf(OutputFormat.class));
        this.invocation = invocation;
    }

    /** Prints a list. */
    <T> Listing<Row<T>> all(ResourceKind kind, Columns<T> columns) {
        PrintStream out = invocation.out();
        return switch (output.format()) {
            case JSON -> new DocumentListing<>(new JsonListing(out, invocation.text()));
            case YAML -> new DocumentListing<>(new YamlListing(out, invocation.text()));
            case JSONPATH -> new DocumentListing<>(new TemplateListing(out, this::templated));
            case NAME, TABLE, WIDE -> each(kind, columns);
        };
    }

    /** Prints objects that each stand for themselves: one of a name, or changes. */
    <T> Listing<Row<T>> each(ResourceKind kind, Columns<T> columns) {
        PrintStream out = invocation.out();
        TextFormat text = invocation.text();
        return switch (output.format()) {
            case JSON -> new DocumentListing<>(new EachListing(out, "", text::writeJson));
            case YAML -> new DocumentListing<>(new EachListing(out, "---\n", text::writeYaml));
            case JSONPATH -> new DocumentListing<>(new EachListing(out, "", this::templated));
            case NAME -> new DocumentListing<>(new NameListing(out, kind));
            case TABLE -> new TableListing<>(out, columns.headings(), columns.cells());
            case WIDE ->
                new TableListing<>(
                        out, columns.wide().headings(), columns.wide().cells());
        };
    }

    private String templated(Document object) {
        return output.template().line(object, invocation.text());
    }
}
