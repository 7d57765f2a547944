package io.hcp4j.cli.get;

import io.hcp4j.ports.document.Document;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a template makes of the whole list, as an object of kind {@code List}. The one form for which all of it has to be at hand at once. */
final class TemplatePrinter implements ObjectPrinter<Document> {
    private final PrintStream out;
    private final Function<Document, String> template;
    private final List<Document> items = new ArrayList<>();

    TemplatePrinter(PrintStream out, Function<Document, String> template) {
        this.out = out;
        this.template = template;
    }

    @Override
    public void page(List<Document> objects) {
        items.addAll(objects);
    }

    @Override
    public void end() {
        out.print(template.apply(Document.of(Map.of("apiVersion", "v1", "kind", "List", "items", items))));
    }
}
