package io.hcp4j.cli.get;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.Iterator;
import java.util.List;

/** Prints objects of one kind: all of them, page by page, or the one of a name; and their changes. */
final class ListPrinter {
    private final SelectionOptions selection;
    private final WatchOption watch;
    private final PrinterFactory forms;
    private final CommandContext invocation;

    /** Declares the word and the flags. */
    ListPrinter(Flags flags, CommandContext invocation) {
        this.selection = new SelectionOptions(flags);
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
            return watch.follow(list.watch(), forms.each(kind, columns)::page);
        }
        if (selection() instanceof Selection.Named) {
            list.pages().forEachRemaining(forms.each(kind, columns)::page);
        } else {
            print(forms.all(kind, columns), list.pages(), none);
        }
        return ExitCode.DONE;
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
