package io.hcp4j.domain.release;

import io.hcp4j.ports.release.MinorVersion;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OpenShift version, ordered as semantic versions are: {@code 4.19.0-rc.1} before {@code 4.19.0}, {@code 4.19.0-okd-scos.9} before
 * {@code 4.19.0-okd-scos.15}.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param preRelease what follows the hyphen, such as {@code rc.1} or {@code okd-scos.15}; "" for none
 */
public record ReleaseVersion(int major, int minor, int patch, String preRelease) implements Comparable<ReleaseVersion> {
    /** How many minor versions a node pool may be older than its control plane. */
    public static final int LARGEST_SKEW = 3;

    private static final Pattern VERSION =
            Pattern.compile("(?:^|[:v])(\\d{1,3}\\.\\d{1,3}\\.\\d{1,5}(?![\\d.])(?:-[\\w-]+(?:\\.[\\w-]+)*)?)");

    /** Checks that nothing is missing. */
    public ReleaseVersion {
        Objects.requireNonNull(preRelease, "preRelease");
    }

    /**
     * The version in a version string or in the tag of a release image, whose processor architecture is no part of it; empty when there is
     * none (a digest, for instance).
     */
    public static Optional<ReleaseVersion> find(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find()
                ? TagVersion.parse(version.group(1))
                        .map(tag -> new ReleaseVersion(
                                tag.major(), tag.minor(), tag.patch(), String.join(".", tag.preRelease())))
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
        return tag().compareTo(other.tag());
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease.isEmpty() ? "" : "-" + preRelease);
    }

    private TagVersion tag() {
        return TagVersion.parse(toString()).orElseThrow();
    }
}
