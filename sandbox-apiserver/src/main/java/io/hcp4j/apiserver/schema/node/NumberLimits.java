package io.hcp4j.apiserver.schema.node;

import io.hcp4j.apiserver.schema.format.GoText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What numbers must keep to. */
public record NumberLimits(
        @Nullable Double maximum,
        boolean exclusiveMaximum,
        @Nullable Double minimum,
        boolean exclusiveMinimum,
        @Nullable Double multipleOf) {

    static NumberLimits of(Map<String, Object> tree) {
        return new NumberLimits(
                Tree.real(tree.get("maximum")),
                Tree.flag(tree.get("exclusiveMaximum")),
                Tree.real(tree.get("minimum")),
                Tree.flag(tree.get("exclusiveMinimum")),
                Tree.real(tree.get("multipleOf")));
    }

    public void check(Number value, Typing typing, FieldPath path, Findings found) {
        checkRange(value, typing, "Checked", path, found);
        if (multipleOf != null) {
            checkRange(multipleOf, typing, "MultipleOf", path, found);
            checkMultiple(value, multipleOf, path, found);
        }
        if (minimum != null) {
            checkRange(minimum, typing, "Minimum boundary", path, found);
            int order = compare(value, minimum);
            if (order < 0 || (exclusiveMinimum && order == 0)) {
                refuse(value, exclusiveMinimum ? "greater than " : "greater than or equal to ", minimum, path, found);
            }
        }
        if (maximum != null) {
            checkRange(maximum, typing, "Maximum boundary", path, found);
            int order = compare(value, maximum);
            if (order > 0 || (exclusiveMaximum && order == 0)) {
                refuse(value, exclusiveMaximum ? "less than " : "less than or equal to ", maximum, path, found);
            }
        }
    }

    private static int compare(Number value, double bound) {
        return value instanceof Long whole
                ? Long.compare(whole, (long) bound)
                : Double.compare(value.doubleValue(), bound);
    }

    private static void checkMultiple(Number value, double factor, FieldPath path, Findings found) {
        String place = path.text();
        if (factor <= 0) {
            String detail = "factor MultipleOf declared for " + place + " must be positive: " + GoText.plain(factor);
            found.add(Violation.invalid(path, factor, detail));
            return;
        }
        boolean multiple;
        if (value instanceof Long whole) {
            multiple = (long) factor != 0 && whole % (long) factor == 0;
        } else {
            double quotient = factor < 1 ? 1 / factor * value.doubleValue() : value.doubleValue() / factor;
            multiple = Math.abs(quotient - Math.rint(quotient)) < 1e-9;
        }
        if (!multiple) {
            found.add(
                    Violation.invalid(path, value, place + " in body should be a multiple of " + shown(value, factor)));
        }
    }

    private static void refuse(Number value, String relation, double bound, FieldPath path, Findings found) {
        String detail = path.text() + " in body should be " + relation + shown(value, bound);
        found.add(Violation.invalid(path, value, detail));
    }

    private static String shown(Number value, double bound) {
        return value instanceof Long ? Long.toString((long) bound) : GoText.plain(bound);
    }

    /** Kubernetes reports these without a path, which the text then names. */
    private static void checkRange(Number value, Typing typing, String what, FieldPath path, Findings found) {
        if (!typing.is("integer")) {
            return;
        }
        double number = value.doubleValue();
        boolean narrow = typing.format().equals("int32");
        boolean inside = number == Math.rint(number)
                && (narrow
                        ? number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE
                        : value instanceof Long || Math.abs(number) < 0x1p63);
        if (!inside) {
            String format = typing.format().isEmpty() ? "(default format)" : "with format " + typing.format();
            found.add(Violation.invalid(
                    FieldPath.ROOT, "", what + " value must be of type integer " + format + " in " + path.text()));
        }
    }
}
