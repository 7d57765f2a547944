package io.hcp4j.ports.connection;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A program that uses this library, as API servers see it in the {@code User-Agent} of each request and in their audit logs.
 *
 * @param name for example {@code acme-platform}; a token of HTTP
 * @param version for example {@code 2.1}; a token of HTTP
 */
public record Product(String name, String version) {
    /** <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2">RFC 9110, section 5.6.2</a>. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when one of them has a character that a header does not allow there, or none
     */
    public Product {
        require(name, "name");
        require(version, "version");
    }

    private static void require(String value, String what) {
        if (!TOKEN.matcher(Objects.requireNonNull(value, what)).matches()) {
            throw new IllegalArgumentException("the " + what
                    + " of a product consists of letters, digits and the characters !#$%&'*+-.^_`|~, which \""
                    + value.replaceAll("\\p{Cntrl}", "?") + "\" does not");
        }
    }

    /** As it stands in the header: {@code acme-platform/2.1}. */
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
