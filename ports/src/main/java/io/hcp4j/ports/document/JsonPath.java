package io.hcp4j.ports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path into a tree of maps and lists, in the part of Kubernetes' JSONPath that printer columns and most scripts use: fields, indexes,
 * wildcards, and filters that compare a field with a text (is {@code ==} it, is {@code !=} it). What is not there is not found; it is no
 * error.
 */
public final class JsonPath {
    private static final Pattern STEP = Pattern.compile("\\.((?:\\\\.|[^.\\[\\\\])+)"
            + "|\\[['\"](.+?)['\"]\\]"
            + "|\\[(-?\\d+)\\]"
            + "|(\\[\\*\\]|\\.\\*)"
            + "|\\[\\?\\(@((?:\\.[^=!<>\\s)]+)+)\\s*([!=]=)\\s*['\"]?([^'\")]*)['\"]?\\)\\]");

    private final List<Step> steps;

    private JsonPath(List<Step> steps) {
        this.steps = steps;
    }

    /** What one step of a path finds. */
    private interface Step {
        void from(Object value, List<Object> found);
    }

    /**
     * Reads a path, for example {@code .status.conditions[?(@.type=="Ready")].status}; the empty one leads to the object itself.
     *
     * @throws IllegalArgumentException when it is malformed, or needs more than there is here
     */
    public static JsonPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("unrecognized character in path: " + text.substring(at));
            }
            steps.add(step(matcher));
            at = matcher.end();
        }
        return new JsonPath(steps);
    }

    /** All values that the path leads to, in order. */
    public List<Object> find(Object object) {
        List<Object> found = List.of(object);
        for (Step step : steps) {
            List<Object> next = new ArrayList<>();
            found.forEach(value -> step.from(value, next));
            found = next;
        }
        return found;
    }

    private static Step step(Matcher matcher) {
        String name = matcher.group(1) != null ? matcher.group(1).replaceAll("\\\\(.)", "$1") : matcher.group(2);
        if (name != null && !name.equals("*")) {
            return (value, found) -> add(field(value, name), found);
        }
        if (matcher.group(3) != null) {
            int index = Integer.parseInt(matcher.group(3));
            return (value, found) -> {
                if (value instanceof List<?> list) {
                    int place = index < 0 ? list.size() + index : index;
                    add(place >= 0 && place < list.size() ? list.get(place) : null, found);
                }
            };
        }
        if (matcher.group(5) != null) {
            JsonPath inner = parse(matcher.group(5));
            boolean equal = "==".equals(matcher.group(6));
            String text = Objects.requireNonNull(matcher.group(7));
            return (value, found) -> {
                if (value instanceof List<?> list) {
                    list.stream()
                            .filter(each -> inner.leadsTo(each, text, equal))
                            .forEach(each -> add(each, found));
                }
            };
        }
        return JsonPath::all;
    }

    private boolean leadsTo(@Nullable Object element, String text, boolean equal) {
        List<Object> found = new ArrayList<>();
        add(element, found);
        for (Step step : steps) {
            List<Object> next = new ArrayList<>();
            found.forEach(value -> step.from(value, next));
            found = next;
        }
        return found.stream().anyMatch(value -> String.valueOf(value).equals(text) == equal);
    }

    private static void all(Object value, List<Object> found) {
        if (value instanceof List<?> list) {
            list.forEach(each -> add(each, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> add(each, found));
        }
    }

    private static @Nullable Object field(Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static void add(@Nullable Object value, List<Object> found) {
        if (value != null) {
            found.add(value);
        }
    }
}
