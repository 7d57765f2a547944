package io.hcp4j.domain.validation.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one object, in the order of discovery. */
public final class Findings {
    private static final int LONGEST_VALUE = 120;

    private final List<Finding> found = new ArrayList<>();

    /** Notes one. The value is what stands at the path; maps and lists are left out of the finding. */
    public void add(Path path, @Nullable Object value, String message, String allowed) {
        found.add(new Finding(path.toString(), shown(value), message, allowed));
    }

    /** All so far. */
    public List<Finding> all() {
        return Collections.unmodifiableList(found);
    }

    private static String shown(@Nullable Object value) {
        if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
            return "";
        }
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
