package io.hcp4j.domain.release;

import io.hcp4j.ports.release.MinorVersion;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that the name of a release tag is, ordered as semantic versions are.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param preRelease the identifiers after the hyphen, such as {@code rc.1}; empty for a finished release
 */
record TagVersion(int major, int minor, int patch, List<String> preRelease) implements Comparable<TagVersion> {
    private static final Pattern NAME =
            Pattern.compile("(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})(?:-([\\w.-]+))?(?:\\+.*)?");
    /** Some controllers append the architecture of their images, which says nothing about the version. */
    private static final Pattern ARCHITECTURE =
            Pattern.compile("(-(multi|x86_64|amd64|aarch64|arm64|ppc64le|s390x))+$");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CANDIDATE = Pattern.compile("(.*-)?rc\\d*");

    static Optional<TagVersion> parse(String name) {
        Matcher parts = NAME.matcher(ARCHITECTURE.matcher(name).replaceFirst(""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String preRelease = parts.group(4);
        return Optional.of(new TagVersion(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                preRelease == null ? List.of() : List.of(preRelease.split("\\.", -1))));
    }

    MinorVersion minorVersion() {
        return new MinorVersion(major, minor);
    }

    boolean finished() {
        return preRelease.isEmpty();
    }

    boolean releaseCandidate() {
        return preRelease.stream()
                .anyMatch(identifier -> CANDIDATE.matcher(identifier).matches());
    }

    @Override
    public int compareTo(TagVersion other) {
        return Comparator.comparingInt(TagVersion::major)
                .thenComparingInt(TagVersion::minor)
                .thenComparingInt(TagVersion::patch)
                .thenComparing(TagVersion::finished)
                .thenComparing(TagVersion::preRelease, TagVersion::byIdentifiers)
                .compare(this, other);
    }

    private static int byIdentifiers(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = byIdentifier(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int byIdentifier(String one, String other) {
        boolean number = NUMBER.matcher(one).matches();
        boolean otherNumber = NUMBER.matcher(other).matches();
        if (number && otherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return number == otherNumber ? one.compareTo(other) : Boolean.compare(otherNumber, number);
    }
}
