package io.hcp4j.cli.get;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.io.PrintStream;
import java.util.List;

/** A list as one YAML document of kind {@code List}, the way {@code kubectl get -o yaml} prints it, written as it is read. */
final class YamlPrinter implements ObjectPrinter<Document> {
    private final PrintStream out;
    private final TextFormat format;
    private boolean begun;

    YamlPrinter(PrintStream out, TextFormat format) {
        this.out = out;
        this.format = format;
    }

    @Override
    public void page(List<Document> objects) {
        for (Document object : objects) {
            if (!begun) {
                out.print("apiVersion: v1\nitems:\n");
                begun = true;
            }
            out.print("- ");
            // Blank lines stand in block texts, where they need no indent.
            out.print(format.writeYaml(object).replaceAll("\n(?=[^\n])", "\n  "));
        }
    }

    @Override
    public void end() {
        out.print(begun ? "kind: List\n" : "apiVersion: v1\nitems: []\nkind: List\n");
    }
}
