package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ResourceKind;

/** Prints what is in a hosted cluster itself. */
final class GuestList {
    private final GuestOption guest;
    private final ObjectList list;

    /** Declares the word and the flags. */
    GuestList(Flags flags, Invocation invocation) {
        this.guest = new GuestOption(flags, invocation);
        this.list = new ObjectList(flags, invocation);
    }

    /**
     * Prints objects of a kind.
     *
     * @param objects what they are called, for an empty list
     */
    ExitCode show(ResourceKind kind, Columns columns, String objects) {
        list.check();
        return list.show(
                guest.open(),
                ListQuery.everywhere(kind),
                columns,
                any -> true,
                "no " + objects + " in cluster " + guest.name());
    }
}
