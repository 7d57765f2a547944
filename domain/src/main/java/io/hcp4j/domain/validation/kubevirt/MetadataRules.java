package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Path;
import io.hcp4j.domain.validation.syntax.Names;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Names, labels and annotations, as the API server wants them of every object. */
final class MetadataRules {
    private static final int ANNOTATIONS_LENGTH = 256 * 1024;

    private MetadataRules() {}

    static void check(Node object) {
        Node metadata = object.object("metadata");
        checkName(metadata);
        checkNamespace(metadata);
        checkLabels(metadata, "labels");
        checkAnnotations(metadata);
    }

    /** Reports on each entry of a map of labels that Kubernetes would not take as one. */
    static void checkLabels(Node owner, String field) {
        Path at = owner.path().field(field);
        for (Map.Entry<?, ?> label : owner.map(field).entrySet()) {
            String key = label.getKey().toString();
            checkKey(owner, at, key, key);
            if (label.getValue() instanceof String value) {
                checkLabelValue(owner, at.field(key), value);
            } else if (label.getValue() != null) {
                owner.reportAt(at.field(key), label.getValue(), "a label's value must be a string", "quote it");
            }
        }
    }

    private static void checkName(Node metadata) {
        String name = metadata.text("name");
        if (name.isEmpty()) {
            if (metadata.text("generateName").isEmpty()) {
                metadata.reportField("Required value: name or generateName is required", "", "name");
            }
        } else if (!Names.isSubdomain(name)) {
            metadata.reportField(
                    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.',"
                            + " and must start and end with an alphanumeric character",
                    "at most 253 characters, such as example",
                    "name");
        }
    }

    private static void checkNamespace(Node metadata) {
        String namespace = metadata.text("namespace");
        if (!namespace.isEmpty() && !Names.isLabel(namespace)) {
            metadata.reportField(NameMessages.LABEL, NameMessages.LABEL_EXAMPLE, "namespace");
        }
    }

    private static void checkLabelValue(Node owner, Path at, String value) {
        if (value.length() > Names.LABEL_LENGTH) {
            owner.reportAt(at, value, "must be no more than 63 bytes", "");
        } else if (!Names.isLabelValue(value)) {
            owner.reportAt(
                    at,
                    value,
                    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.',"
                            + " and must start and end with an alphanumeric character",
                    "a value such as MyValue or my.value");
        }
    }

    private static void checkAnnotations(Node metadata) {
        Path at = metadata.path().field("annotations");
        long length = 0;
        for (Map.Entry<?, ?> annotation : metadata.map("annotations").entrySet()) {
            String key = annotation.getKey().toString();
            checkKey(metadata, at, key, key.toLowerCase(Locale.ROOT));
            length += bytes(key);
            if (annotation.getValue() instanceof String value) {
                length += bytes(value);
            } else if (annotation.getValue() != null) {
                metadata.reportAt(at.field(key), null, "an annotation's value must be a string", "quote it");
            }
        }
        if (length > ANNOTATIONS_LENGTH) {
            metadata.reportAt(at, null, "Too long: may not be more than " + ANNOTATIONS_LENGTH + " bytes", "");
        }
    }

    private static void checkKey(Node owner, Path at, String key, String compared) {
        int slash = compared.indexOf('/');
        boolean shortPrefix = slash <= Names.SUBDOMAIN_LENGTH;
        if (!shortPrefix || !Names.isQualifiedName(compared)) {
            owner.reportAt(
                    at,
                    key,
                    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
                            + " alphanumeric character; a prefix before it is a DNS subdomain and a '/'",
                    "a name such as MyName or example.com/MyName");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
