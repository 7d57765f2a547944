package io.hcp4j.cli.usage;

import io.hcp4j.ports.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant: the one with the fewest letters to change, if those are few. */
public final class NearestWord {
    private NearestWord() {}

    public static Optional<String> to(String word, Collection<String> candidates) {
        int limit = Math.max(1, Math.min(3, word.replace("-", "").length() / 3));
        return candidates.stream()
                .filter(candidate -> EditDistance.between(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> EditDistance.between(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
