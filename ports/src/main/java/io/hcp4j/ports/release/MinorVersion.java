package io.hcp4j.ports.release;

/**
 * The first two numbers of an OpenShift version, {@code 4.20}. 5.0 follows 4.22 or 4.23, so 5.x counts as 4.(23+x) and goes by two names
 * (docs/hypershift.md#versions): two that compare as the same need not be equal.
 *
 * @param major the first number
 * @param minor the second number
 */
public record MinorVersion(int major, int minor) implements Comparable<MinorVersion> {
    private static final int MINORS_BEFORE_FIVE = 23;
    private static final int MINORS_OF_LATER_MAJORS = 100;

    /** Counts the minor versions from an older one to this one; negative when the other one is newer. */
    public int minorsSince(MinorVersion older) {
        return ordinal() - older.ordinal();
    }

    /** Names the minor version so many before this one. */
    public MinorVersion earlier(int count) {
        int left = ordinal() - count;
        int afterFour = left - MINORS_BEFORE_FIVE;
        return major > 4 && afterFour >= 0
                ? new MinorVersion(5 + afterFour / MINORS_OF_LATER_MAJORS, afterFour % MINORS_OF_LATER_MAJORS)
                : new MinorVersion(4, left);
    }

    @Override
    public int compareTo(MinorVersion other) {
        return Integer.compare(ordinal(), other.ordinal());
    }

    /** Returns the text {@code 4.20}. */
    @Override
    public String toString() {
        return major + "." + minor;
    }

    private int ordinal() {
        return major > 4 ? MINORS_BEFORE_FIVE + (major - 5) * MINORS_OF_LATER_MAJORS + minor : minor;
    }
}
