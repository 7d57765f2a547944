package io.hcp4j.controllers.hypershift.release;

import io.hcp4j.ports.release.MinorVersion;
import java.util.Comparator;

/**
 * A version of OpenShift as a number.
 *
 * @param minorVersion its first two numbers
 * @param patch within the minor version
 */
record ReleaseNumber(MinorVersion minorVersion, int patch) implements Comparable<ReleaseNumber> {
    private static final Comparator<ReleaseNumber> ORDER =
            Comparator.comparing(ReleaseNumber::minorVersion).thenComparingInt(ReleaseNumber::patch);

    /** Reads a version such as {@code 4.20.4} or {@code 4.21.0-rc.1}, or only {@code 4.20}. */
    static ReleaseNumber of(String version) {
        String[] parts = version.split("[.-]", -1);
        return new ReleaseNumber(
                new MinorVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                parts.length < 3 ? 0 : Integer.parseInt(parts[2]));
    }

    /** How many minor versions an older one lies back. */
    int minorsSince(ReleaseNumber older) {
        return minorVersion.minorsSince(older.minorVersion);
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return ORDER.compare(this, other);
    }
}
