package io.hcp4j.apiserver.schema.cel;

import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.hcp4j.apiserver.schema.format.RequestUri;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** {@code url}, {@code isURL} and what they lead to. */
final class UrlFunctions {
    private static final CelType TEXT = SimpleType.STRING;

    private UrlFunctions() {}

    static void addTo(FunctionSet functions) {
        functions.global("url", Kinds.URL, List.of(TEXT), args -> RequestUri.parse((String) args[0])
                .orElseThrow(
                        () -> new CelInvalidArgumentException("URL parse error during conversion from string: parse "
                                + '"' + args[0] + "\": invalid URI for request")));
        functions.global("isURL", SimpleType.BOOL, List.of(TEXT), args -> RequestUri.parse((String) args[0])
                .isPresent());
        text(functions, "getScheme", uri -> uri.getScheme());
        text(functions, "getHost", RequestUri::host);
        text(functions, "getHostname", RequestUri::hostname);
        text(functions, "getPort", RequestUri::port);
        text(functions, "getEscapedPath", uri -> uri.getRawPath());
        CelType query = MapType.create(TEXT, Kinds.TEXTS);
        functions.member("getQuery", query, List.of(Kinds.URL), args -> RequestUri.query((URI) args[0]));
    }

    private static void text(FunctionSet functions, String name, Function<URI, String> part) {
        functions.member(name, TEXT, List.of(Kinds.URL), args -> {
            String found = part.apply((URI) args[0]);
            return found == null ? "" : found;
        });
    }
}
