package io.hcp4j.cli.get;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Prints objects of one kind: all of them, page by page, or those of some names; and their changes. */
final class ListPrinter {
    private final SelectionOptions selection;
    private final SortOption sort;
    private final Flag<Boolean> ignoreNotFound;
    private final WatchOption watch;
    private final PrinterFactory forms;
    private final CommandContext invocation;

    /** Declares the words and the flags. */
    ListPrinter(Flags flags, ObjectType type, CommandContext invocation) {
        this.selection = new SelectionOptions(flags, type);
        this.sort = new SortOption(flags);
        this.ignoreNotFound = flags.flag("--ignore-not-found")
                .help("Say nothing of names that do not exist.")
                .onOff(false);
        this.watch = new WatchOption(flags, invocation);
        this.forms = new PrinterFactory(flags, invocation);
        this.invocation = invocation;
    }

    /**
     * Which of the objects are wanted.
     *
     * @throws io.hcp4j.cli.usage.UsageException when what was typed does not fit together
     */
    Selection selection() {
        return selection.selection();
    }

    /**
     * Prints them.
     *
     * @param none what to say when there is none
     */
    <T> ExitCode show(ListResult<Row<T>> list, ResourceKind kind, Columns<T> columns, String none) {
        if (watch.given()) {
            if (sort.given()) {
                invocation.info("note: --sort-by has no effect with --watch");
            }
            return watch.follow(list.watch(), forms.each(kind, columns)::page);
        }
        if (selection().byName()) {
            return named(list.pages(), kind, columns);
        }
        ObjectPrinter<Row<T>> listing = forms.all(kind, columns);
        if (sort.given()) {
            List<Row<T>> rows = new ArrayList<>();
            list.pages().forEachRemaining(rows::addAll);
            print(listing, List.of(sort.sorted(rows)).iterator(), none);
        } else {
            print(listing, list.pages(), none);
        }
        return ExitCode.DONE;
    }

    private <T> ExitCode named(Iterator<List<Row<T>>> pages, ResourceKind kind, Columns<T> columns) {
        List<Row<T>> found = new ArrayList<>();
        List<HcpException> missing = new ArrayList<>();
        while (pages.hasNext()) {
            try {
                found.addAll(pages.next());
            } catch (HcpException failure) {
                if (failure.code() != ErrorCode.NOT_FOUND) {
                    throw failure;
                }
                missing.add(failure);
            }
        }
        boolean single = selection() instanceof Selection.Named;
        if (!single || missing.isEmpty()) {
            ObjectPrinter<Row<T>> printer = single ? forms.each(kind, columns) : forms.all(kind, columns);
            printer.page(sort.given() ? sort.sorted(found) : found);
            printer.end();
        }
        return ignoreNotFound.value()
                ? ExitCode.DONE
                : missing.stream().map(invocation::report).toList().stream()
                        .findFirst()
                        .orElse(ExitCode.DONE);
    }

    private <T> void print(ObjectPrinter<Row<T>> listing, Iterator<List<Row<T>>> pages, String none) {
        boolean empty = true;
        // After a failure to print, no more pages are read: a closed pipe should not cost the server the rest of them.
        while (pages.hasNext() && !invocation.out().checkError()) {
            List<Row<T>> page = pages.next();
            empty &= page.isEmpty();
            listing.page(page);
        }
        listing.end();
        if (empty) {
            invocation.info(none);
        }
    }
}
