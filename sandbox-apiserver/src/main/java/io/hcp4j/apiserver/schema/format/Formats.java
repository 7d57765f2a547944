package io.hcp4j.apiserver.schema.format;

import com.google.re2j.Pattern;
import io.hcp4j.ports.network.IpAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Predicate;

import static java.util.Map.entry;

/**
 * The values of {@code format} that the API server checks; others are ignored.
 *
 * <p>Source: the supported formats of CustomResourceDefinitions, Kubernetes 1.36. Dashes in a format's name do not count.
 */
public final class Formats {
    private static final String SHORT_NAME = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String HOSTNAME = "^([a-zA-Z0-9\\p{S}\\p{L}]((-?[a-zA-Z0-9\\p{S}\\p{L}]{0,62})?)"
            + "|([a-zA-Z0-9\\p{S}\\p{L}](([a-zA-Z0-9-\\p{S}\\p{L}]{0,61}[a-zA-Z0-9\\p{S}\\p{L}])?)(\\.)){1,}"
            + "([a-zA-Z\\p{L}]){2,63})$";
    private static final Predicate<String> HOSTNAME_FORM = matching(HOSTNAME);
    private static final Predicate<String> SHORT_NAME_FORM = matching("^" + SHORT_NAME + "$");
    private static final Predicate<String> LONG_NAME_FORM = matching("^" + SHORT_NAME + "(\\." + SHORT_NAME + ")*$");
    private static final Predicate<String> TIME =
            matching("^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$");

    private static final Map<String, Predicate<String>> KNOWN = Map.ofEntries(
            entry("bsonobjectid", matching("^[0-9a-fA-F]{24}$")),
            entry("uri", Formats::isUri),
            entry("email", matching("^([^<>@\\s]+@[^<>@\\s]+|[^<>]*<[^<>@\\s]+@[^<>@\\s]+>)$")),
            entry("hostname", Formats::isHostname),
            entry("ipv4", text -> IpAddress.parseLeniently(text).isPresent() && text.contains(".")),
            entry("ipv6", text -> IpAddress.parseLeniently(text).isPresent() && text.contains(":")),
            entry("cidr", text -> Cidr.parseLeniently(text).isPresent()),
            entry("mac", Formats::isMac),
            entry("uuid", uuid("[0-9a-f]", "[0-9a-f]")),
            entry("uuid3", uuid("3", "[0-9a-f]")),
            entry("uuid4", uuid("4", "[89ab]")),
            entry("uuid5", uuid("5", "[89ab]")),
            entry("isbn", text -> IsbnFormat.isTen(text) || IsbnFormat.isThirteen(text)),
            entry("isbn10", IsbnFormat::isTen),
            entry("isbn13", IsbnFormat::isThirteen),
            entry("creditcard", IsbnFormat::isCreditCard),
            entry("ssn", matching("^\\d{3}[- ]?\\d{2}[- ]?\\d{4}$")),
            entry("hexcolor", matching("^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")),
            entry(
                    "rgbcolor",
                    matching("^rgb\\(\\s*" + octet() + "\\s*,\\s*" + octet() + "\\s*,\\s*" + octet() + "\\s*\\)$")),
            entry("byte", matching("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$")),
            entry("password", text -> true),
            entry("date", Formats::isDate),
            entry("duration", text -> DurationFormat.parse(text).isPresent()),
            entry("datetime", Formats::isDateTime),
            entry("k8sshortname", Formats::isShortName),
            entry("k8slongname", text -> text.length() <= 253 && LONG_NAME_FORM.test(text)));

    private Formats() {}

    /** Whether strings of a format are checked at all. */
    public static boolean known(String format) {
        return KNOWN.containsKey(normal(format));
    }

    /** Whether a string has a format; true for formats that are not known. */
    public static boolean valid(String format, String text) {
        return KNOWN.getOrDefault(normal(format), any -> true).test(text);
    }

    private static String normal(String format) {
        return format.replace("-", "");
    }

    private static Predicate<String> matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).find();
    }

    private static Predicate<String> uuid(String version, String variant) {
        return matching(
                "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?" + version + "[0-9a-f]{3}-?" + variant + "[0-9a-f]{3}-?[0-9a-f]{12}$");
    }

    private static String octet() {
        return "(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])";
    }

    private static boolean isShortName(String text) {
        return text.length() <= 63 && SHORT_NAME_FORM.test(text);
    }

    private static boolean isHostname(String text) {
        if (!HOSTNAME_FORM.test(text) || text.length() > 255) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (label.length() > 63) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUri(String text) {
        try {
            return text.startsWith("/") ? new URI(text).getFragment() == null : new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isMac(String text) {
        return text.matches("([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}")
                || text.matches("([0-9a-fA-F]{2}[:-]){7}[0-9a-fA-F]{2}")
                || text.matches("([0-9a-fA-F]{2}[:-]){19}[0-9a-fA-F]{2}")
                || text.matches("([0-9a-fA-F]{4}\\.){2}[0-9a-fA-F]{4}")
                || text.matches("([0-9a-fA-F]{4}\\.){3}[0-9a-fA-F]{4}");
    }

    private static boolean isDate(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return false;
        }
        try {
            return LocalDate.parse(text).getYear() >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        int split = Math.max(text.indexOf('T'), text.indexOf('t'));
        return split > 0
                && isDate(text.substring(0, split))
                && TIME.test(text.substring(split + 1).replace('Z', 'z'));
    }
}
