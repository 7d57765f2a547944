package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.apiserver.resource.NameFormat;
import io.hcp4j.apiserver.resource.ObjectMetaValidation;
import io.hcp4j.apiserver.schema.format.Cidr;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What values a field may have. */
@FunctionalInterface
interface FieldRule {
    /**
     * Checks a value.
     *
     * @param value null when the field is absent
     * @param path of the field
     * @param causes where problems are added
     */
    void check(@Nullable Object value, String path, List<Cause> causes);

    /** Reads a line of {@code kubernetes.rules}, from the rule on. */
    static FieldRule parse(String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "values" -> values(List.of(rest.split(",", -1)));
            case "list-values" -> listValues(List.of(rest.split(",", -1)));
            case "required" -> required(rest);
            case "min" -> least(Long.parseLong(rest), "must be greater than or equal to " + rest);
            case "least" -> {
                String[] parts = rest.split(" ", 2);
                yield least(Long.parseLong(parts[0]), parts[1]);
            }
            case "between" -> {
                String[] ends = rest.split(" ", -1);
                yield between(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
            }
            case "label" -> name(NameFormat.LABEL);
            case "subdomain" -> name(NameFormat.SUBDOMAIN);
            case "host" -> FieldRule::host;
            case "labels" -> FieldRule::labels;
            case "cidr" -> FieldRule::cidr;
            case "amounts" -> FieldRule::amounts;
            default -> throw new IllegalStateException("no such rule: " + line);
        };
    }

    private static FieldRule values(List<String> supported) {
        return (value, path, causes) -> {
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    oneOf(list.get(i), supported, path + "[" + i + "]", causes);
                }
            } else if (!"".equals(value)) {
                oneOf(value, supported, path, causes);
            }
        };
    }

    private static FieldRule listValues(List<String> supported) {
        return (value, path, causes) -> {
            if (value instanceof List<?> list) {
                list.forEach(each -> oneOf(each, supported, path, causes));
            }
        };
    }

    private static void oneOf(@Nullable Object value, List<String> supported, String path, List<Cause> causes) {
        if (value instanceof String text && !supported.contains(text)) {
            causes.add(Cause.unsupported(path, text, supported));
        }
    }

    private static FieldRule required(String why) {
        return (value, path, causes) -> {
            if (value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty())) {
                causes.add(Cause.required(path, why));
            }
        };
    }

    private static FieldRule least(long least, String why) {
        return (value, path, causes) -> {
            if (value instanceof Long number && number < least) {
                causes.add(Cause.invalid(path, number.toString(), why));
            }
        };
    }

    private static FieldRule between(long least, long most) {
        return (value, path, causes) -> {
            if (value instanceof Long number && (number < least || number > most)) {
                causes.add(Cause.invalid(
                        path, number.toString(), "must be between " + least + " and " + most + ", inclusive"));
            }
        };
    }

    private static FieldRule name(NameFormat format) {
        return (value, path, causes) -> {
            if (value instanceof String text && !text.isEmpty()) {
                format.problems(text).forEach(why -> causes.add(Cause.invalidText(path, text, why)));
            }
        };
    }

    /** A name whose first part may stand for all names. */
    private static void host(@Nullable Object value, String path, List<Cause> causes) {
        if (value instanceof String text && !text.isEmpty()) {
            NameFormat.SUBDOMAIN
                    .problems(text.startsWith("*.") ? text.substring(2) : text)
                    .forEach(why -> causes.add(Cause.invalidText(path, text, why)));
        }
    }

    private static void labels(@Nullable Object value, String path, List<Cause> causes) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                String wrongKey = ObjectMetaValidation.keyProblem(String.valueOf(key));
                if (wrongKey != null) {
                    causes.add(Cause.invalidText(path, String.valueOf(key), wrongKey));
                }
                String wrong = ObjectMetaValidation.labelValueProblem(String.valueOf(each));
                if (wrong != null) {
                    causes.add(Cause.invalidText(path, String.valueOf(each), wrong));
                }
            });
        }
    }

    private static void cidr(@Nullable Object value, String path, List<Cause> causes) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                cidr(list.get(i), path + "[" + i + "]", causes);
            }
        } else if (value instanceof String text
                && !text.isEmpty()
                && Cidr.parse(text).isEmpty()) {
            causes.add(
                    Cause.invalidText(path, text, "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"));
        }
    }

    private static void amounts(@Nullable Object value, String path, List<Cause> causes) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                String text = String.valueOf(each);
                if (Quantity.tryParse(text).filter(Quantity::isNegative).isPresent()) {
                    causes.add(Cause.invalidText(path + "[" + key + "]", text, "must be greater than or equal to 0"));
                }
            });
        }
    }
}
