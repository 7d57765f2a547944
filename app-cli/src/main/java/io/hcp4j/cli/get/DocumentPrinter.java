package io.hcp4j.cli.get;

import io.hcp4j.domain.listing.Row;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.function.UnaryOperator;

/** Prints the objects of rows. */
final class DocumentPrinter<T> implements ObjectPrinter<Row<T>> {
    private final ObjectPrinter<Document> documents;
    private final UnaryOperator<Document> shown;

    /**
     * A printer of rows.
     *
     * @param shown what is printed of an object
     */
    DocumentPrinter(ObjectPrinter<Document> documents, UnaryOperator<Document> shown) {
        this.documents = documents;
        this.shown = shown;
    }

    @Override
    public void page(List<Row<T>> rows) {
        documents.page(rows.stream().map(Row::document).map(shown).toList());
    }

    @Override
    public void end() {
        documents.end();
    }
}
