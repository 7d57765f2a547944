package io.hcp4j.apiserver.resource;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What holds for the metadata of all objects. */
public final class ObjectMetaValidation {
    private static final String PART = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final Pattern NAME_PART = Pattern.compile(PART);
    private static final Pattern LABEL_VALUE = Pattern.compile("(" + PART + ")?");
    private static final String PART_RULE =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
                    + " (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '" + PART + "')";
    private static final String VALUE_RULE =
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and"
                    + " end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for"
                    + " validation is '(" + PART + ")?')";
    private static final int LONGEST_PART = 63;
    private static final int LONGEST_ANNOTATIONS = 256 * 1024;

    private ObjectMetaValidation() {}

    public static List<Cause> problems(ResourceType type, Document object) {
        List<Cause> causes = new ArrayList<>();
        String name = object.name();
        String base = object.text("metadata", "generateName").orElse("");
        if (name.isEmpty()) {
            causes.add(Cause.required("metadata.name", "name or generateName is required"));
        } else {
            type.rules()
                    .nameForm()
                    .problems(name)
                    .forEach(why -> causes.add(Cause.invalidText("metadata.name", name, why)));
        }
        if (!base.isEmpty()) {
            // The tail that the server appends makes up for a trailing dash.
            type.rules()
                    .nameForm()
                    .problems(base + "x")
                    .forEach(why -> causes.add(Cause.invalidText("metadata.generateName", base, why)));
        }
        labels(object.labels(), "metadata.labels", causes);
        annotations(object.annotations(), causes);
        owners(object.objects("metadata", "ownerReferences"), causes);
        finalizers(type, object.list("metadata", "finalizers"), causes);
        return causes;
    }

    /** What may not change, ever. */
    public static List<Cause> changes(Document object, Document old) {
        List<Cause> causes = new ArrayList<>();
        if (old.has("metadata", "deletionTimestamp")) {
            List<?> before = old.list("metadata", "finalizers");
            List<String> added = object.list("metadata", "finalizers").stream()
                    .filter(each -> !before.contains(each))
                    .map(String::valueOf)
                    .toList();
            if (!added.isEmpty()) {
                causes.add(Cause.forbidden(
                        "metadata.finalizers",
                        "no new finalizers can be added if the object is being deleted, found new finalizers []string{\""
                                + String.join("\", \"", added) + "\"}"));
            }
        }
        return causes;
    }

    /** What is wrong with a label's value; null when nothing is. */
    static @Nullable public String labelValueProblem(String value) {
        if (value.length() > LONGEST_PART) {
            return "must be no more than " + LONGEST_PART + " characters";
        }
        return LABEL_VALUE.matcher(value).matches() ? null : VALUE_RULE;
    }

    /** What is wrong with the key of a label or an annotation; null when nothing is. */
    static @Nullable public String keyProblem(String key) {
        int slash = key.indexOf('/');
        String name = slash < 0 ? key : key.substring(slash + 1);
        if (name.contains("/")) {
            return "a valid label key " + PART_RULE
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
        }
        if (slash >= 0) {
            List<String> prefix = NameFormat.SUBDOMAIN.problems(key.substring(0, slash));
            if (slash == 0) {
                return "prefix part must be non-empty";
            }
            if (!prefix.isEmpty()) {
                return "prefix part " + prefix.get(0);
            }
        }
        if (name.isEmpty()) {
            return "name part must be non-empty";
        }
        if (name.length() > LONGEST_PART) {
            return "name part must be no more than " + LONGEST_PART + " characters";
        }
        return NAME_PART.matcher(name).matches() ? null : "name part " + PART_RULE;
    }

    private static void labels(Map<String, String> labels, String field, List<Cause> causes) {
        labels.forEach((key, value) -> {
            String wrongKey = keyProblem(key);
            if (wrongKey != null) {
                causes.add(Cause.invalidText(field, key, wrongKey));
            }
            String wrongValue = labelValueProblem(value);
            if (wrongValue != null) {
                causes.add(Cause.invalidText(field, value, wrongValue));
            }
        });
    }

    private static void annotations(Map<String, String> annotations, List<Cause> causes) {
        int size = 0;
        for (Map.Entry<String, String> each : annotations.entrySet()) {
            String wrong = keyProblem(each.getKey().toLowerCase(Locale.ROOT));
            if (wrong != null) {
                causes.add(Cause.invalidText("metadata.annotations", each.getKey(), wrong));
            }
            size += each.getKey().length() + each.getValue().length();
        }
        if (size > LONGEST_ANNOTATIONS) {
            causes.add(new Cause(
                    "FieldValueTooLong",
                    "Too long: may not be more than " + LONGEST_ANNOTATIONS + " bytes",
                    "metadata.annotations"));
        }
    }

    private static void owners(List<Document> owners, List<Cause> causes) {
        int controllers = 0;
        for (int i = 0; i < owners.size(); i++) {
            String field = "metadata.ownerReferences";
            for (String needed : List.of("apiVersion", "kind", "name", "uid")) {
                if (owners.get(i).text(needed).orElse("").isEmpty()) {
                    // Kubernetes calls an empty version invalid and all else that is empty invalid, too, not missing.
                    causes.add(Cause.invalidText(
                            field + "." + needed,
                            "",
                            needed.equals("apiVersion") ? "version must not be empty" : "must not be empty"));
                }
            }
            controllers += owners.get(i).flag("controller").orElse(false) ? 1 : 0;
        }
        if (controllers > 1) {
            causes.add(Cause.invalid(
                    "metadata.ownerReferences",
                    "\"\"",
                    "Only one reference can have Controller set to true. Found \"true\" in references"));
        }
    }

    private static void finalizers(ResourceType type, List<?> finalizers, List<Cause> causes) {
        boolean orphans = finalizers.contains("orphan");
        if (orphans && finalizers.contains("foregroundDeletion")) {
            causes.add(Cause.invalidText(
                    "metadata.finalizers",
                    String.valueOf(finalizers),
                    "finalizer orphan and foregroundDeletion cannot be both set"));
        }
        for (int i = 0; i < finalizers.size(); i++) {
            Object each = finalizers.get(i);
            String field = "metadata.finalizers[" + i + "]";
            String wrong = keyProblem(String.valueOf(each));
            if (wrong != null) {
                causes.add(Cause.invalidText(field, String.valueOf(each), wrong));
            } else if (!String.valueOf(each).contains("/")
                    && type.group().isEmpty()
                    && !List.of("orphan", "foregroundDeletion", "kubernetes").contains(each)) {
                causes.add(Cause.invalidText(
                        field,
                        String.valueOf(each),
                        "name is neither a standard finalizer name nor is it fully qualified"));
            }
        }
    }
}
