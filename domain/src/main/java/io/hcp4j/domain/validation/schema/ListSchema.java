package io.hcp4j.domain.validation.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A list of like values. */
public final class ListSchema extends Schema {
    private final Schema element;
    private int least;
    private int most = Integer.MAX_VALUE;
    private boolean unique;
    private List<String> keys = List.of();
    private @Nullable ListRule rule;

    ListSchema(Schema element) {
        this.element = element;
    }

    /** How many elements it may have. */
    public ListSchema size(int minimum, int maximum) {
        least = minimum;
        most = maximum;
        return this;
    }

    /** No value twice. */
    public ListSchema unique() {
        unique = true;
        return this;
    }

    /** No two objects that agree in all of these fields. */
    public ListSchema keyedBy(String... fields) {
        keys = List.of(fields);
        return this;
    }

    /** A rule across its elements. */
    public ListSchema rule(ListRule check) {
        rule = check;
        return this;
    }

    /** A rule across the elements of a list. */
    @FunctionalInterface
    public interface ListRule {
        /** Reports what is wrong with the list at the path. */
        void check(List<?> list, Path path, Findings findings);
    }

    @Override
    public @Nullable Object defaulted(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object one : list) {
            copy.add(element.defaulted(one));
        }
        return copy;
    }

    @Override
    public @Nullable Object canonical(@Nullable Object value, @Nullable Object stored) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<?> there = stored instanceof List<?> old ? old : List.of();
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            copy.add(element.canonical(list.get(i), i < there.size() ? there.get(i) : null));
        }
        return copy;
    }

    @Override
    void inspect(@Nullable Object value, Path path, Findings findings) {
        if (!(value instanceof List<?> list)) {
            wrongType("array", value, path, findings);
            return;
        }
        if (list.size() < least) {
            findings.add(path, null, path + " in body should have at least " + least + " items", "");
        }
        if (list.size() > most) {
            findings.add(path, null, "Too many: " + list.size() + ": must have at most " + most + " items", "");
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Object one = list.get(i);
            element.check(one, path.element(i), findings);
            if (unique && one != null && !seen.add(one)) {
                findings.add(path.element(i), one, "Duplicate value: \"" + one + "\"", "each value once");
            }
            if (!keys.isEmpty() && one instanceof Map<?, ?> map && !seen.add(keyOf(map))) {
                findings.add(path.element(i), null, "Duplicate value: " + keyOf(map), "each key once");
            }
        }
        if (rule != null) {
            rule.check(list, path, findings);
        }
    }

    private String keyOf(Map<?, ?> map) {
        StringJoiner key = new StringJoiner(",", "{", "}");
        for (String field : keys) {
            key.add("\"" + field + "\":\"" + map.get(field) + "\"");
        }
        return key.toString();
    }

    @Override
    String describe() {
        return "a list";
    }
}
