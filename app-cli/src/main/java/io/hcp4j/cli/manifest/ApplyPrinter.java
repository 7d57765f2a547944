package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.SecretValues;
import io.hcp4j.domain.manifest.AppliedObject;
import io.hcp4j.domain.manifest.Manifest;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the result for each object: at once for users, at the end for programs. */
final class ApplyPrinter {
    private final CommandContext invocation;
    private final OutputFormat format;
    private final String suffix;
    private final List<Document> stored = new ArrayList<>();

    /** With words after each line, "" for none. */
    ApplyPrinter(CommandContext invocation, OutputFormat format, String suffix) {
        this.invocation = invocation;
        this.format = format;
        this.suffix = suffix;
    }

    void print(AppliedObject applied) {
        print(applied.manifest(), applied.stored(), applied.effect().name().toLowerCase(Locale.ROOT));
    }

    void print(Manifest manifest, Document object, String effect) {
        stored.add(SecretValues.hidden(object.without("metadata", "managedFields")));
        String reference = manifest.key().reference();
        switch (format) {
            case TABLE -> invocation.out().println(reference + " " + effect + suffix);
            case NAME -> invocation.out().println(reference);
            default -> {}
        }
        invocation.out().flush();
    }

    void end() {
        if (format == OutputFormat.JSON || format == OutputFormat.YAML) {
            new ManifestText(invocation).print(stored, format);
        }
    }
}
