package io.hcp4j.files;

import io.hcp4j.ports.text.EditDistance;
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
            int edits = EditDistance.between(asked.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < best && edits < candidate.length()) {
                best = edits;
                nearest = candidate;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }
}
