package io.hcp4j.apiserver.selector;

import java.util.Map;
import java.util.Set;

/**
 * One condition of a label selector.
 *
 * @param key the label
 * @param how how its value is compared
 * @param values with what
 */
record Requirement(String key, Operator how, Set<String> values) {
    enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        ABSENT,
        GREATER,
        LESS
    }

    boolean matches(Map<String, String> labels) {
        String value = labels.get(key);
        return switch (how) {
            case EXISTS -> value != null;
            case ABSENT -> value == null;
            case IN -> value != null && values.contains(value);
            case NOT_IN -> value == null || !values.contains(value);
            case GREATER -> value != null && compare(value) > 0;
            case LESS -> value != null && compare(value) < 0;
        };
    }

    /** 0 when the label is not a number: then it is neither greater nor less. */
    private int compare(String value) {
        try {
            return Long.compare(
                    Long.parseLong(value), Long.parseLong(values.iterator().next()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
