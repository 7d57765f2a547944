package io.hcp4j.releaseregistry;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a registry wants to see before it answers.
 *
 * @param bearer a token, not user and password
 * @param parameters where and for what the token is handed out
 */
record Challenge(boolean bearer, Map<String, String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z_]+)=(?:\"([^\"]*)\"|([^\",\\s]+))");

    /** The one that can be met, a token preferred. */
    static Optional<Challenge> among(List<String> headers) {
        return of("bearer ", headers)
                .map(text -> new Challenge(true, parameters(text)))
                .or(() -> of("basic", headers).map(text -> new Challenge(false, Map.of())));
    }

    /** Where tokens are handed out; empty when that is no address with TLS, to which no password is sent. */
    Optional<URI> tokenAddress(ImageReference image) {
        String realm = parameters.getOrDefault("realm", "");
        String scope = parameters.getOrDefault("scope", "repository:" + image.path() + ":pull");
        String service = parameters.getOrDefault("service", "");
        try {
            URI address = URI.create(realm + (realm.contains("?") ? "&" : "?") + "scope=" + encode(scope)
                    + (service.isEmpty() ? "" : "&service=" + encode(service)));
            return "https".equals(address.getScheme()) && address.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(String scheme, List<String> headers) {
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(scheme))
                .findFirst();
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new HashMap<>();
        Matcher found = PARAMETER.matcher(header);
        while (found.find()) {
            String quoted = found.group(2);
            parameters.put(found.group(1).toLowerCase(Locale.ROOT), quoted == null ? found.group(3) : quoted);
        }
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
