package io.hcp4j.cli.get;

import java.util.List;

/** Prints a list while it is read: nothing of a page is kept once it is printed. */
interface ObjectPrinter<T> {

    /** Prints one page. */
    void page(List<T> rows);

    /** Prints what follows the last page. */
    void end();
}
