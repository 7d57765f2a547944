package io.hcp4j.cli.frame;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant: the one with the fewest letters to change, if those are few. */
final class NearestWord {
    private NearestWord() {}

    static Optional<String> to(String word, Collection<String> candidates) {
        int limit = Math.max(1, Math.min(3, word.replace("-", "").length() / 3));
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, a swap of neighbours counted as one change. */
    static int distance(String left, String right) {
        int[][] changes = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    changes[i][j] = i + j;
                    continue;
                }
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int least = Math.min(changes[i - 1][j - 1] + same, 1 + Math.min(changes[i - 1][j], changes[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                changes[i][j] = swapped ? Math.min(least, changes[i - 2][j - 2] + 1) : least;
            }
        }
        return changes[left.length()][right.length()];
    }
}
