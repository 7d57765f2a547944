package io.hcp4j.domain.validation.syntax;

import java.util.Collection;
import java.util.Locale;

/** Finds what was probably meant by a misspelt name. */
public final class NearestName {
    private static final int FARTHEST = 3;

    private NearestName() {}

    /** A phrase that names the closest known name; one that lists them all when none is close. */
    public static String suggestion(String name, Collection<String> known) {
        String best = "";
        int least = Math.min(FARTHEST, name.length() / 2 + 1) + 1;
        for (String candidate : known) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? "one of " + String.join(", ", known) : "perhaps " + best;
    }

    private static int distance(String left, String right) {
        if (Math.abs(left.length() - right.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] above = new int[right.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[right.length()];
    }
}
