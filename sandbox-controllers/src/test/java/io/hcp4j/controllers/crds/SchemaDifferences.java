package io.hcp4j.controllers.crds;

import io.hcp4j.ports.document.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells two definitions of a kind apart, apart from their texts and from other platforms' own blocks. */
final class SchemaDifferences {
    /** A block that is called so belongs to a platform that the sandbox knows nothing of. */
    private static final Set<String> OTHER_PLATFORMS =
            Set.of("agent", "aws", "azure", "gcp", "ibm", "ibmcloud", "openstack", "powervs");
    /** Declared only by the server, or by all definitions alike. */
    private static final Set<String> OF_EVERY_KIND = Set.of("apiVersion", "kind", "metadata");

    private static final List<String> SETS = List.of("enum", "required");
    private static final List<String> VALUES = List.of(
            "type",
            "format",
            "default",
            "nullable",
            "pattern",
            "anyOf",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "x-kubernetes-int-or-string",
            "x-kubernetes-list-map-keys",
            "x-kubernetes-list-type",
            "x-kubernetes-map-type",
            "x-kubernetes-preserve-unknown-fields");

    private final Set<String> found = new TreeSet<>();

    private SchemaDifferences() {}

    /** Differences as {@code path: what}. */
    static Set<String> between(Document theirs, Document ours) {
        SchemaDifferences differences = new SchemaDifferences();
        differences.values("", theirs, ours, "spec", "names");
        differences.values("", theirs, ours, "spec", "scope");
        Document theirVersion = theirs.objects("spec", "versions").get(0);
        Document ourVersion = ours.objects("spec", "versions").get(0);
        differences.values("", theirVersion, ourVersion, "subresources");
        if (!columns(theirVersion).equals(columns(ourVersion))) {
            differences.found.add(": additionalPrinterColumns");
        }
        differences.schema(
                "",
                theirVersion.object("schema", "openAPIV3Schema").orElseThrow(),
                ourVersion.object("schema", "openAPIV3Schema").orElseThrow());
        return differences.found;
    }

    private static List<Document> columns(Document version) {
        return version.objects("additionalPrinterColumns").stream()
                .map(column -> column.without("description"))
                .toList();
    }

    private void schema(String path, Document theirs, Document ours) {
        VALUES.forEach(name -> values(path, theirs, ours, name));
        SETS.forEach(name -> {
            if (!new HashSet<>(theirs.list(name)).equals(new HashSet<>(ours.list(name)))) {
                found.add(path + ": " + name);
            }
        });
        if (!messages(theirs).equals(messages(ours))) {
            found.add(path + ": rules");
        }
        fields(theirs, ours).forEach(name -> {
            if (!path.isEmpty()) {
                child(path + "." + name, theirs, ours, "properties", name);
            } else if (!OF_EVERY_KIND.contains(name)) {
                child(name, theirs, ours, "properties", name);
            }
        });
        for (String elements : List.of("items", "additionalProperties")) {
            if (theirs.has(elements) || ours.has(elements)) {
                child(path + "[]", theirs, ours, elements);
            }
        }
    }

    private void child(String path, Document theirs, Document ours, String... step) {
        Optional<Document> theirChild = theirs.object(step);
        Optional<Document> ourChild = ours.object(step);
        if (theirChild.isEmpty() || ourChild.isEmpty()) {
            found.add(path + (ourChild.isEmpty() ? ": missing" : ": not published"));
        } else if (!OTHER_PLATFORMS.contains(step[step.length - 1].toLowerCase(Locale.ROOT))) {
            schema(path, theirChild.get(), ourChild.get());
        }
    }

    private void values(String path, Document theirs, Document ours, String... name) {
        if (!theirs.value(name).equals(ours.value(name))) {
            found.add(path + ": " + name[name.length - 1]);
        }
    }

    private static Set<String> fields(Document theirs, Document ours) {
        return Stream.of(theirs, ours)
                .flatMap(schema -> schema.object("properties").orElse(Document.empty()).asMap().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> messages(Document schema) {
        return schema.objects("x-kubernetes-validations").stream()
                .map(rule -> rule.text("message").orElse(""))
                .collect(Collectors.toSet());
    }
}
