package io.hcp4j.domain.validation.syntax;

import static io.hcp4j.domain.validation.syntax.Characters.alphanumeric;
import static io.hcp4j.domain.validation.syntax.Characters.hex;

/**
 * The notations of the HyperShift API. Recognised by hand in one pass: no input makes them slow, and no regular expressions have to be
 * compiled while a command starts.
 */
public enum Format {
    /** Empty, or a domain of loose labels. */
    DOMAIN_OR_EMPTY("", "a DNS name such as example.com"),
    /** A host of at least two labels. */
    HOST("", "a DNS name such as api.example.com"),
    /** Where a node port is reached: host, {@code localhost}, IPv4 or IPv6 address. */
    NODE_ADDRESS("", "a host name or an IP address"),
    /** An RFC 1123 label, however long. */
    LABEL("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "lower-case letters, digits and dashes"),
    /** A label key. */
    QUALIFIED_NAME("", "a name such as example.com/MyName"),
    /** The characters of a label value. */
    LABEL_VALUE("", "letters, digits, dashes, underscores and dots"),
    /** An image reference, loosely. */
    IMAGE("", "an image such as registry.example.com/openshift/release:4.20.0-x86_64"),
    /** An address range, lexically. */
    CIDR("", "a range such as 192.168.1.0/24 or 2001:db8::/64"),
    /** A UUID. */
    UUID("", "a UUID"),
    /** An absolute URL. */
    URL("", "a URL such as https://example.com"),
    /** An etcd snapshot's address. */
    SNAPSHOT_URL("", "a URL that starts with https:// or s3://"),
    /** A URL with TLS. */
    HTTPS("^https://", "a URL that starts with https://"),
    /** A pause: yes, no, or until when. */
    PAUSE("", "true, false, or a moment such as 2026-12-31T00:00:00Z"),
    /** A span of time with units. */
    DURATION("^([0-9]+(\\.[0-9]+)?(ns|us|\u00b5s|ms|s|m|h))+$", "a duration such as 15m or 1h30m"),
    /** A Kubernetes quantity. */
    QUANTITY(
            "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|"
                    + "([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$",
            "a quantity such as 8Gi"),
    /** A range of ports. */
    PORT_RANGE(
            "^([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])-"
                    + "([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$",
            "two ports such as 30000-32767"),
    /** A registry, part of one, or all below a domain. */
    REGISTRY("", "a registry such as registry.example.com:5000/team, or *.example.com"),
    /** The name of a feature gate. */
    FEATURE_GATE("^([A-Za-z0-9-]+\\.)*[A-Za-z0-9-]+\\.?$", "letters, digits, dashes and dots");

    private static final int UUID_LENGTH = 36;
    private static final int HIGHEST_PORT = 65_535;

    private final String pattern;
    private final String words;

    Format(String pattern, String words) {
        this.pattern = pattern;
        this.words = words;
    }

    /** True when the text has this notation. */
    public boolean matches(String text) {
        return switch (this) {
            case DOMAIN_OR_EMPTY -> text.isEmpty() || Names.isDomain(text);
            case HOST -> Names.isHost(text, true);
            case NODE_ADDRESS -> isNodeAddress(text);
            case LABEL -> Names.isLongLabel(text);
            case QUALIFIED_NAME -> Names.isQualifiedName(text);
            case LABEL_VALUE -> Names.isLongLabelValue(text);
            case IMAGE -> isImage(text);
            case CIDR -> Addresses.looksLikeRange(text);
            case UUID -> isUuid(text);
            case URL -> Url.isAbsolute(text);
            case SNAPSHOT_URL -> text.startsWith("https://") || text.startsWith("s3://");
            case HTTPS -> text.startsWith("https://");
            case PAUSE -> Times.isPause(text);
            case DURATION -> Times.seconds(text).isPresent();
            case QUANTITY -> QuantityText.matches(text);
            case PORT_RANGE -> isPortRange(text);
            case REGISTRY -> Registry.matches(text);
            case FEATURE_GATE -> isFeatureGate(text);
        };
    }

    /** The regular expression by which the API server names it; "" where the API has a message instead. */
    public String pattern() {
        return pattern;
    }

    /** What it looks like, as a phrase. */
    public String inWords() {
        return words;
    }

    private static boolean isNodeAddress(String text) {
        return text.equals("localhost")
                || Names.isHost(text, false)
                || Addresses.looksLikeQuad(text)
                || (text.indexOf(':') >= 0 && Addresses.isV6(text));
    }

    private static boolean isImage(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r' && c != 0x0b)) {
                return false;
            }
        }
        return text.length() >= 2 && (alphanumeric(text.charAt(0)) || text.charAt(0) == '_');
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !hex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPortRange(String text) {
        int dash = text.indexOf('-');
        return dash > 0 && isPort(text.substring(0, dash)) && isPort(text.substring(dash + 1));
    }

    private static boolean isPort(String text) {
        boolean padded = text.length() == 5 && text.charAt(0) == '0';
        return text.length() <= 5
                && !padded
                && Characters.digits(text, 0, text.length())
                && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private static boolean isFeatureGate(String text) {
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' ? !open : !alphanumeric(c) && c != '-') {
                return false;
            }
            open = c != '.';
        }
        return !text.isEmpty();
    }
}
