package io.hcp4j.apiserver.discovery;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of API versions: stable ones first, then beta, then alpha, the newest of each first; all others at the end. */
final class VersionOrder {
    static final Comparator<String> NEWEST_FIRST =
            Comparator.comparingLong(VersionOrder::rank).reversed().thenComparing(Comparator.naturalOrder());

    private static final Pattern FORM = Pattern.compile("v(\\d{1,6})(?:(alpha|beta)(\\d{1,6}))?");

    private VersionOrder() {}

    private static long rank(String version) {
        Matcher form = FORM.matcher(version);
        if (!form.matches()) {
            return -1;
        }
        String stage = form.group(2);
        long stability = stage == null ? 2 : stage.equals("beta") ? 1 : 0;
        long minor = stage == null ? 0 : Long.parseLong(form.group(3));
        return (stability << 40) + (Long.parseLong(form.group(1)) << 20) + minor;
    }
}
