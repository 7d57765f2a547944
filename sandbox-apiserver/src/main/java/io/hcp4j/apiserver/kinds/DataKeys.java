package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.regex.Pattern;

/** What ConfigMaps and Secrets have in common. */
final class DataKeys {
    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final int LONGEST = 253;

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
