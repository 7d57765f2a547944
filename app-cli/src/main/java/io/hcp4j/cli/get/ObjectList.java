package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Prints lists in the form of {@code -o}, page by page. */
final class ObjectList {
    private final OutputOptions output;
    private final Invocation invocation;

    /** Declares the flag. */
    ObjectList(Flags flags, Invocation invocation) {
        this.output = new OutputOptions(
                flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML, OutputFormat.NAME));
        this.invocation = invocation;
    }

    /**
     * Checks the flag.
     *
     * @throws io.hcp4j.cli.frame.UsageException when there is no such form
     */
    void check() {
        output.format();
    }

    /**
     * Prints a list.
     *
     * @param none what to say when it is empty
     */
    void print(ResourceKind kind, Columns columns, Iterator<List<Document>> pages, String none) {
        Listing listing = listing(kind, columns);
        boolean empty = true;
        // Nobody reads on after a failure to print: a closed pipe should not cost the server the rest of the pages.
        while (pages.hasNext() && !invocation.out().checkError()) {
            List<Document> page = pages.next();
            empty &= page.isEmpty();
            listing.page(page);
        }
        listing.end();
        if (empty) {
            invocation.remark(none);
        }
    }

    /**
     * Prints a list and then every change of it.
     *
     * @param wanted which of the objects
     */
    ExitCode follow(ResourceKind kind, Columns columns, ListQuery query, Predicate<Document> wanted) {
        return new WatchedList(invocation, output.format(), listing(kind, columns), wanted)
                .follow(invocation.clusters().managementCluster(), query);
    }

    private Listing listing(ResourceKind kind, Columns columns) {
        return switch (output.format()) {
            case JSON -> new JsonListing(invocation.out(), invocation.text());
            case YAML -> new YamlListing(invocation.out(), invocation.text());
            case NAME -> new NameListing(invocation.out(), kind);
            case TABLE, WIDE -> new TableListing(invocation.out(), columns.headings(), columns.cells());
        };
    }
}
