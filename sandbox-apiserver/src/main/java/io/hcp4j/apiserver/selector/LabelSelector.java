package io.hcp4j.apiserver.selector;

import io.hcp4j.apiserver.selector.Requirement.Operator;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions on labels, all of which must hold. */
public final class LabelSelector {
    private static final LabelSelector EVERYTHING = new LabelSelector(List.of());

    private final List<Requirement> requirements;

    private LabelSelector(List<Requirement> requirements) {
        this.requirements = requirements;
    }

    /**
     * Reads the text form, for example {@code app=web,tier in (a,b),!old}.
     *
     * @throws StatusException when it is malformed
     */
    public static LabelSelector parse(String text) {
        return text.isBlank() ? EVERYTHING : new LabelSelector(new SelectorParser(text).requirements());
    }

    /** Reads the object form, with {@code matchLabels} and {@code matchExpressions}. */
    public static LabelSelector of(Document selector) {
        List<Requirement> all = new ArrayList<>();
        selector.texts("matchLabels")
                .forEach((key, value) -> all.add(new Requirement(key, Operator.IN, Set.of(value))));
        for (Document each : selector.objects("matchExpressions")) {
            Set<String> values = new LinkedHashSet<>();
            each.list("values").forEach(value -> values.add(String.valueOf(value)));
            Operator operator =
                    switch (each.text("operator").orElse("")) {
                        case "In" -> Operator.IN;
                        case "NotIn" -> Operator.NOT_IN;
                        case "Exists" -> Operator.EXISTS;
                        default -> Operator.ABSENT;
                    };
            all.add(new Requirement(each.text("key").orElse(""), operator, values));
        }
        return new LabelSelector(all);
    }

    /** Whether everything matches. */
    public boolean isEmpty() {
        return requirements.isEmpty();
    }

    /** Whether an object's labels fulfil all conditions; it is read only when there are any. */
    public boolean matches(Version version) {
        return isEmpty() || matches(version.object().labels());
    }

    /** Whether labels fulfil all conditions. */
    public boolean matches(Map<String, String> labels) {
        for (Requirement each : requirements) {
            if (!each.matches(labels)) {
                return false;
            }
        }
        return true;
    }

    /** The object form as text, as {@code kubectl scale} wants it; conditions in alphabetical order. */
    public static String textOf(Document selector) {
        List<String> parts = new ArrayList<>();
        selector.texts("matchLabels").forEach((key, value) -> parts.add(key + "=" + value));
        for (Document each : selector.objects("matchExpressions")) {
            String key = each.text("key").orElse("");
            String values = "("
                    + String.join(
                            ",",
                            each.list("values").stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList()) + ")";
            parts.add(
                    switch (each.text("operator").orElse("")) {
                        case "In" -> key + " in " + values;
                        case "NotIn" -> key + " notin " + values;
                        case "Exists" -> key;
                        default -> "!" + key;
                    });
        }
        return String.join(",", parts.stream().sorted().toList());
    }
}
