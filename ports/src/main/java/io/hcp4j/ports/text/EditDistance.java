package io.hcp4j.ports.text;

/** How far a misspelt word is from another one. */
public final class EditDistance {
    private EditDistance() {}

    /**
     * Counts the letters to insert, remove or replace until one word is the other (Levenshtein's distance). A swap of neighbours, the most
     * frequent slip of typists, counts as one change. Case matters.
     */
    public static int between(String left, String right) {
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
