package io.hcp4j.cli.output;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints a reason that several parts of one output share once: a right that is missing is often missing for all of them. */
public final class Reasons {
    private final Map<String, String> first = new HashMap<>();

    /** None printed yet. */
    public Reasons() {}

    /** The reason of a part; for one that another part has given before, the name of that part. */
    public String once(String part, String reason) {
        @Nullable String before = reason.isEmpty() ? null : first.putIfAbsent(reason, part);
        return before == null ? reason : "for the same reason as " + before;
    }
}
