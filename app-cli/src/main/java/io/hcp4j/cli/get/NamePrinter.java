package io.hcp4j.cli.get;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A list as {@code kind.group/name} lines, the way {@code kubectl get -o name} prints it. */
final class NamePrinter implements ObjectPrinter<Document> {
    private final PrintStream out;
    private final String prefix;

    NamePrinter(PrintStream out, ResourceKind kind) {
        this.out = out;
        String word = kind.kind().toLowerCase(Locale.ROOT);
        this.prefix = (kind.group().isEmpty() ? word : word + "." + kind.group()) + "/";
    }

    @Override
    public void page(List<Document> objects) {
        objects.forEach(object -> out.println(prefix + object.name()));
    }

    @Override
    public void end() {}
}
