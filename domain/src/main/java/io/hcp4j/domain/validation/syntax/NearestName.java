package io.hcp4j.domain.validation.syntax;

import io.hcp4j.ports.text.EditDistance;
import java.util.Collection;
import java.util.Locale;

/** Finds what was probably meant by a misspelt name. */
public final class NearestName {
    private static final int FARTHEST = 3;

    private NearestName() {}

    /** Whether one name is probably the other one, misspelt. */
    public static boolean isNear(String name, String known) {
        return EditDistance.between(name.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT)) <= FARTHEST;
    }

    /** A phrase that names the closest known name; one that lists them all when none is close. */
    public static String suggestion(String name, Collection<String> known) {
        String best = "";
        int least = Math.min(FARTHEST, name.length() / 2 + 1) + 1;
        for (String candidate : known) {
            int distance = EditDistance.between(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? "one of " + String.join(", ", known) : "perhaps " + best;
    }
}
