package io.hcp4j.cli.get;

import io.hcp4j.ports.document.Document;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Each object for itself, as a text, with a line between it and the one before. */
final class StreamPrinter implements ObjectPrinter<Document> {
    private final PrintStream out;
    private final String between;
    private final Function<Document, String> text;
    private boolean begun;

    StreamPrinter(PrintStream out, String between, Function<Document, String> text) {
        this.out = out;
        this.between = between;
        this.text = text;
    }

    @Override
    public void page(List<Document> objects) {
        for (Document object : objects) {
            out.print((begun ? between : "") + text.apply(object));
            begun = true;
        }
        out.flush();
    }

    @Override
    public void end() {}
}
