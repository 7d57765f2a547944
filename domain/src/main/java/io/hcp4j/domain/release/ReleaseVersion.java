package io.hcp4j.domain.release;

import io.hcp4j.ports.release.MinorVersion;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OpenShift version, ordered as {@link MinorVersion} orders its first two numbers.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
public record ReleaseVersion(int major, int minor, int patch) implements Comparable<ReleaseVersion> {
    /** How many minor versions a node pool may be older than its control plane. */
    public static final int LARGEST_SKEW = 3;

    private static final Pattern VERSION = Pattern.compile("(?:^|[:v])(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,5})(?![\\d.])");

    /** The version in a version string or in the tag of a release image; empty when there is none (a digest, for instance). */
    public static Optional<ReleaseVersion> find(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find()
                ? Optional.of(new ReleaseVersion(
                        Integer.parseInt(version.group(1)),
                        Integer.parseInt(version.group(2)),
                        Integer.parseInt(version.group(3))))
                : Optional.empty();
    }

    /** Returns its first two numbers. */
    public MinorVersion minorVersion() {
        return new MinorVersion(major, minor);
    }

    /** How many minor versions lie between an older version and this one. */
    public int minorsSince(ReleaseVersion older) {
        return minorVersion().minorsSince(older.minorVersion());
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        return Comparator.comparing(ReleaseVersion::minorVersion)
                .thenComparingInt(ReleaseVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
