package io.hcp4j.sandbox.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import io.hcp4j.sandbox.access.Certificates;
import io.hcp4j.sandbox.access.Identity;
import io.hcp4j.sandbox.access.Tokens;
import io.hcp4j.sandbox.machinery.ApiFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Turns HTTP exchanges into calls of known users. */
final class HttpFront implements HttpHandler {
    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    private static final String BEARER = "bearer ";

    private final Front front;
    private final Tokens tokens;

    HttpFront(Front front, Tokens tokens) {
        this.front = front;
        this.tokens = tokens;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        HttpAnswer answer = new HttpAnswer(exchange);
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            Optional<Identity> who = identify(exchange);
            if (who.isEmpty()) {
                Answers.send(401, Front.unauthorized(), answer);
            } else if (body.length > LARGEST_BODY) {
                Front.refuse(
                        new ApiFailure(
                                413,
                                "RequestEntityTooLarge",
                                "Request entity too large: limit is " + LARGEST_BODY,
                                List.of()),
                        answer);
            } else {
                take(exchange, who.get(), body, answer);
            }
        }
    }

    private void take(HttpExchange exchange, Identity caller, byte[] body, HttpAnswer answer) throws IOException {
        Identity who;
        try {
            who = Impersonation.apply(exchange.getRequestHeaders(), caller, front::require);
        } catch (ApiFailure e) {
            Front.refuse(e, answer);
            return;
        }
        front.take(call(exchange, who, body), answer);
    }

    private static Call call(HttpExchange exchange, Identity who, byte[] body) {
        URI uri = exchange.getRequestURI();
        String contentType = header(exchange, "Content-Type");
        int end = contentType.indexOf(';');
        return new Call(
                exchange.getRequestMethod(),
                RawPath.segments(uri.getRawPath()),
                query(uri.getRawQuery()),
                String.join(
                        ",",
                        Objects.requireNonNullElse(exchange.getRequestHeaders().get("Accept"), List.of())),
                (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT),
                header(exchange, "User-Agent"),
                who,
                body);
    }

    /** A token that is not known is refused even where nobody in particular would be served. */
    private Optional<Identity> identify(HttpExchange exchange) {
        String authorization = header(exchange, "Authorization");
        if (authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return tokens.identify(authorization.substring(BEARER.length()).trim());
        }
        if (exchange instanceof HttpsExchange https) {
            try {
                return Optional.of(Certificates.identify(https.getSSLSession().getPeerPrincipal()));
            } catch (SSLPeerUnverifiedException e) {
                return Optional.of(Identity.ANONYMOUS);
            }
        }
        return Optional.of(Identity.ANONYMOUS);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : raw == null ? new String[0] : raw.split("&", -1)) {
            int sign = each.indexOf('=');
            String name = decoded(sign < 0 ? each : each.substring(0, sign));
            parameters.putIfAbsent(name, sign < 0 ? "" : decoded(each.substring(sign + 1)));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }
}
