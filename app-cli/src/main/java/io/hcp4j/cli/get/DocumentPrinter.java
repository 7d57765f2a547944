package io.hcp4j.cli.get;

import io.hcp4j.domain.listing.Row;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** Prints the objects of rows as they are. */
final class DocumentPrinter<T> implements ObjectPrinter<Row<T>> {
    private final ObjectPrinter<Document> documents;

    DocumentPrinter(ObjectPrinter<Document> documents) {
        this.documents = documents;
    }

    @Override
    public void page(List<Row<T>> rows) {
        documents.page(rows.stream().map(Row::document).toList());
    }

    @Override
    public void end() {
        documents.end();
    }
}
