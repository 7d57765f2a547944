package io.hcp4j.cli.get;

import io.hcp4j.ports.document.Document;
import java.util.List;

/** Prints a list while it is read: nothing of a page is kept once it is printed. */
interface Listing {

    /** Prints one page. */
    void page(List<Document> objects);

    /** Prints what follows the last page. */
    void end();
}
