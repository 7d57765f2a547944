package io.hcp4j.files;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name a user may have meant. */
final class NearestName {
    private NearestName() {}

    /** The candidate fewest edits away; empty when none is near, that is within a third of the length (at least two edits). */
    static Optional<String> of(String asked, Collection<String> candidates) {
        int limit = Math.max(2, asked.length() / 3);
        String nearest = "";
        int best = limit + 1;
        for (String candidate : candidates) {
            int edits = edits(asked.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < best && edits < candidate.length()) {
                best = edits;
                nearest = candidate;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    private static int edits(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
