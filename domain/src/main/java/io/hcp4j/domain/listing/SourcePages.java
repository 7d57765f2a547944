package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import java.util.Iterator;
import java.util.List;

/** The pages of one source after those of another. Each is read when it is asked for. */
final class SourcePages implements Iterator<List<Document>> {
    private final Iterator<Source> sources;
    private Iterator<List<Document>> pages = List.<List<Document>>of().iterator();

    SourcePages(List<Source> sources) {
        this.sources = sources.iterator();
    }

    @Override
    public boolean hasNext() {
        return pages.hasNext() || sources.hasNext();
    }

    @Override
    public List<Document> next() {
        if (!pages.hasNext()) {
            // Never without a page.
            Source source = sources.next();
            pages = new ObjectPages(source.cluster(), source.query());
        }
        return pages.next();
    }
}
