package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What ConfigMaps and Secrets have in common. */
final class DataKeys {
    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final int LONGEST = 253;
    /** In bytes. */
    private static final int LARGEST = 1024 * 1024;

    private DataKeys() {}

    static void check(Document object, String field, List<Cause> causes) {
        for (String key : object.object(field).orElse(Document.empty()).asMap().keySet()) {
            if (!KEY.matcher(key).matches()) {
                causes.add(Cause.invalidText(
                        field + "[" + key + "]",
                        key,
                        "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or"
                                + " 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')"));
            } else if (key.length() > LONGEST) {
                causes.add(Cause.invalidText(
                        field + "[" + key + "]", key, "must be no more than " + LONGEST + " characters"));
            }
        }
    }

    static void checkDuplicates(Document object, List<Cause> causes) {
        Set<String> binary =
                object.object("binaryData").orElse(Document.empty()).asMap().keySet();
        object.object("data").orElse(Document.empty()).asMap().keySet().stream()
                .filter(binary::contains)
                .forEach(key -> causes.add(
                        Cause.invalidText("data[" + key + "]", key, "duplicate of key present in binaryData")));
    }

    /** How many bytes the values of a field have, which are text or base64. */
    static long size(Document object, String field, boolean base64) {
        return object.texts(field).values().stream()
                .mapToLong(value -> base64 ? decodedLength(value) : value.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    static void checkSize(long size, String field, List<Cause> causes) {
        if (size > LARGEST) {
            causes.add(new Cause("FieldValueTooLong", "Too long: may not be more than " + LARGEST + " bytes", field));
        }
    }

    private static long decodedLength(String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4L * 3 - padding;
    }

    static void checkSeal(Document object, Document old, List<String> fields, List<Cause> causes) {
        if (!old.flag("immutable").orElse(false)) {
            return;
        }
        if (!object.flag("immutable").orElse(false)) {
            causes.add(Cause.forbidden("immutable", "field is immutable when `immutable` is set"));
        }
        for (String field : fields) {
            if (!object.value(field).equals(old.value(field))) {
                causes.add(Cause.forbidden(field, "field is immutable when `immutable` is set"));
            }
        }
    }
}
