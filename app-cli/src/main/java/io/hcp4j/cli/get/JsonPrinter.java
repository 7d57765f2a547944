package io.hcp4j.cli.get;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.io.PrintStream;
import java.util.List;

/** A list as one JSON object of kind {@code List}, the way {@code kubectl get -o json} prints it, written as it is read. */
final class JsonPrinter implements ObjectPrinter<Document> {
    private final PrintStream out;
    private final TextFormat format;
    private boolean begun;

    JsonPrinter(PrintStream out, TextFormat format) {
        this.out = out;
        this.format = format;
    }

    @Override
    public void page(List<Document> objects) {
        for (Document object : objects) {
            out.print(begun ? ",\n" : "{\n  \"apiVersion\": \"v1\",\n  \"items\": [\n");
            out.print(format.writeJson(object).stripTrailing().indent(4).stripTrailing());
            begun = true;
        }
    }

    @Override
    public void end() {
        out.print(begun ? "\n  ],\n" : "{\n  \"apiVersion\": \"v1\",\n  \"items\": [],\n");
        out.print("  \"kind\": \"List\"\n}\n");
    }
}
