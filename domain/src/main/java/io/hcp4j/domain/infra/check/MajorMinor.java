package io.hcp4j.domain.infra.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first two numbers of a version such as {@code v1.31.4}.
 *
 * @param major the first
 * @param minor the second
 */
record MajorMinor(int major, int minor) {
    private static final Pattern FORM = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6}).*");

    static Optional<MajorMinor> of(String version) {
        Matcher matcher = FORM.matcher(version);
        return matcher.matches()
                ? Optional.of(new MajorMinor(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }
}
