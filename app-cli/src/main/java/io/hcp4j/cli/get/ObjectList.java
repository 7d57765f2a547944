package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists objects of one kind on one cluster: all of them, page by page, or the one of a name; and their changes. */
final class ObjectList {
    private final Selection selection;
    private final WatchOption watch;
    private final Forms forms;
    private final Invocation invocation;

    /** Declares the word and the flags. */
    ObjectList(Flags flags, Invocation invocation) {
        this.selection = new Selection(flags);
        this.watch = new WatchOption(flags, invocation);
        this.forms = new Forms(flags, invocation);
        this.invocation = invocation;
    }

    /**
     * Checks what was typed, before anything is asked of a cluster.
     *
     * @throws io.hcp4j.cli.frame.UsageException when it does not fit together
     */
    void check() {
        selection.check();
    }

    /** Whether only the one of a name is wanted. */
    boolean named() {
        return selection.name().isPresent();
    }

    /** Whether changes are wanted, too. */
    boolean watched() {
        return watch.given();
    }

    /**
     * Prints them.
     *
     * @param all those of which the selection is made
     * @param wanted what the server cannot select
     * @param none what to say when there is none
     * @throws HcpException NOT_FOUND when there is none of the name asked for
     */
    ExitCode show(ClusterApi cluster, ListQuery all, Columns columns, Predicate<Document> wanted, String none) {
        ListQuery query = selection.within(all);
        if (watch.given()) {
            return watch.follow(
                    cluster.watch(WatchQuery.after(query, "")),
                    new WatchedList(forms.each(query.kind(), columns), wanted));
        }
        Optional<String> name = selection.name();
        if (name.isPresent()) {
            Document found = cluster.get(
                            query.kind().namespaced()
                                    ? query.kind().in(query.namespace(), name.get())
                                    : query.kind().named(name.get()))
                    .filter(wanted)
                    .orElseThrow(() -> missing(query, name.get()));
            forms.each(query.kind(), columns).page(List.of(found));
            return ExitCode.DONE;
        }
        print(forms.all(query.kind(), columns), new ObjectPages(cluster, query), wanted, none);
        return ExitCode.DONE;
    }

    private void print(Listing listing, Iterator<List<Document>> pages, Predicate<Document> wanted, String none) {
        boolean empty = true;
        // Nobody reads on after a failure to print: a closed pipe should not cost the server the rest of the pages.
        while (pages.hasNext() && !invocation.out().checkError()) {
            List<Document> page = pages.next().stream().filter(wanted).toList();
            empty &= page.isEmpty();
            listing.page(page);
        }
        listing.end();
        if (empty) {
            invocation.remark(none);
        }
    }

    private static HcpException missing(ListQuery query, String name) {
        String place = query.namespace().isEmpty() ? name : query.namespace() + "/" + name;
        return HcpException.of(
                        ErrorCode.NOT_FOUND, "there is no " + query.kind().kind() + " " + place)
                .remedy("the same command without a name lists those there are")
                .build();
    }
}
