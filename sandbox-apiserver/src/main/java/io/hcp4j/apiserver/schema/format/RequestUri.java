package io.hcp4j.apiserver.schema.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** URIs as a request may name them: absolute, or a path that begins with a slash. */
public final class RequestUri {
    private RequestUri() {}

    /** The URI; empty when the text is none. */
    public static Optional<URI> parse(String text) {
        try {
            // The meaning of quotes, braces and the like is left to the program that reads them; Java is stricter than
            // the API server
            // here.
            URI uri = new URI(text.replaceAll("[\"<>\\\\^`{|}]", "_"));
            boolean rooted = text.startsWith("/");
            return rooted || uri.isAbsolute() ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Host and port, as written; "" when there are none. */
    public static String host(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /** The host, without the brackets of IPv6; "" when there is none. */
    public static String hostname(URI uri) {
        String host = host(uri);
        if (host.startsWith("[")) {
            return host.substring(1, host.indexOf(']'));
        }
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    /** The port, as written; "" when there is none. */
    public static String port(URI uri) {
        String host = host(uri);
        int colon = host.lastIndexOf(':');
        return colon < 0 || colon < host.lastIndexOf(']') ? "" : host.substring(colon + 1);
    }

    /** The parameters of the query, each with all its values. */
    public static Map<String, List<String>> query(URI uri) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                String value = equals < 0 ? "" : parameter.substring(equals + 1);
                found.computeIfAbsent(decoded(name), unused -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
