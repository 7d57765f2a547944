package io.hcp4j.controllers.hypershift.release;

import java.util.Comparator;

/**
 * A version of OpenShift as a number. 4.23 and 5.0 are the same minor version under two names.
 *
 * @param major 4 or more
 * @param minor within the major version
 * @param patch within the minor version
 */
record ReleaseNumber(int major, int minor, int patch) implements Comparable<ReleaseNumber> {
    private static final int MINORS_OF_FOUR = 23;
    private static final Comparator<ReleaseNumber> ORDER =
            Comparator.comparingInt(ReleaseNumber::minors).thenComparingInt(ReleaseNumber::patch);

    /** Reads a version such as {@code 4.20.4} or {@code 4.21.0-rc.1}, or only {@code 4.20}. */
    static ReleaseNumber of(String version) {
        String[] parts = version.split("[.-]", -1);
        return new ReleaseNumber(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                parts.length < 3 ? 0 : Integer.parseInt(parts[2]));
    }

    /** How many minor versions an older one lies back. */
    int minorsSince(ReleaseNumber older) {
        return minors() - older.minors();
    }

    /** The minor version so many before this one. */
    ReleaseNumber earlier(int count) {
        int left = minors() - count;
        return left >= MINORS_OF_FOUR && major > 4
                ? new ReleaseNumber(major, left - MINORS_OF_FOUR, 0)
                : new ReleaseNumber(4, left, 0);
    }

    /** {@code 4.20}. */
    String minorVersion() {
        return major + "." + minor;
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return ORDER.compare(this, other);
    }

    private int minors() {
        return major > 4 ? MINORS_OF_FOUR + minor : minor;
    }
}
