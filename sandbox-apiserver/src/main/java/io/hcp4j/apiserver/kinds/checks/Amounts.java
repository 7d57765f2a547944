package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** Numbers of pods, absolute or in percent. */
final class Amounts {
    private static final int WHOLE = 100;

    private Amounts() {}

    static void check(Document object, String path, List<Cause> causes) {
        Object value = object.value(path.split("\\.", -1)).orElse("0%");
        if (value instanceof Long number) {
            if (number < 0) {
                causes.add(Cause.invalid(path, number.toString(), "must be greater than or equal to 0"));
            }
        } else if (!String.valueOf(value).matches("[0-9]{1,9}%")) {
            causes.add(Cause.invalidText(
                    path,
                    String.valueOf(value),
                    "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex"
                            + " used for validation is '[0-9]+%')"));
        } else if (number(value) > WHOLE) {
            causes.add(Cause.invalidText(path, String.valueOf(value), "must not be greater than 100%"));
        }
    }

    /** Whether a limit is nothing; one that is absent is not. */
    static boolean nothing(Document object, String... path) {
        return object.value(path)
                .filter(value -> value.equals(0L) || value.equals("0%"))
                .isPresent();
    }

    private static int number(Object value) {
        String text = String.valueOf(value);
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }
}
