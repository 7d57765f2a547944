package io.hcp4j.cli.output;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import java.util.List;

/** How tables are printed: with headings or without, in colours on a terminal. */
public final class TableOptions {
    private final Flag<Boolean> noHeaders;
    private final CommandContext invocation;

    /** Declares the flag. */
    public TableOptions(Flags flags, CommandContext invocation) {
        this.noHeaders =
                flags.flag("--no-headers").help("Print no headings of columns.").onOff(false);
        this.invocation = invocation;
    }

    /** A table without rows. */
    public TextTable table(List<String> headings) {
        return new TextTable(headings, !noHeaders.value(), invocation.coloursResults());
    }
}
