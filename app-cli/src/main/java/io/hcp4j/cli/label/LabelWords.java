package io.hcp4j.cli.label;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.domain.change.label.LabelChanges;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code kubectl label}: {@code KEY=VALUE} sets a label, {@code KEY-} removes it. */
public final class LabelWords {
    private final Map<String, String> set = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Reads the words of a flag. */
    public LabelWords(Flag<List<String>> flag) {
        for (String word : flag.value()) {
            int equals = word.indexOf('=');
            String key = equals > 0 ? word.substring(0, equals) : word.substring(0, Math.max(0, word.length() - 1));
            if (equals > 0) {
                set.put(key, word.substring(equals + 1));
            } else if (equals < 0 && word.endsWith("-") && !key.isEmpty()) {
                removed.add(key);
            } else {
                refuse(flag, word, "neither sets nor removes a label", "KEY=VALUE or KEY-");
            }
            if (set.containsKey(key) && removed.contains(key)) {
                refuse(flag, word, "is both set and removed", "one of them");
                removed.remove(key);
            }
        }
    }

    /** What the words change. */
    public LabelChanges changes() {
        return new LabelChanges(set, removed);
    }

    /** What is wrong with the words themselves; whether keys and values are valid is for the domain to say. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void refuse(Flag<?> flag, String word, String message, String allowed) {
        problems.add(new Problem("", flag.name(), word, message, allowed));
    }
}
