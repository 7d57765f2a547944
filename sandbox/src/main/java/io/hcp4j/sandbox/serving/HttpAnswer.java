package io.hcp4j.sandbox.serving;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Answers over HTTP. */
final class HttpAnswer implements Answer {
    private static final int NO_BODY = -1;

    private final HttpExchange exchange;

    HttpAnswer(HttpExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void warn(List<String> warnings) {
        for (String warning : warnings) {
            String quoted = warning.replace("\\", "\\\\").replace("\"", "\\\"");
            exchange.getResponseHeaders().add("Warning", "299 - \"" + quoted + "\"");
        }
    }

    @Override
    public OutputStream begin(int status, String contentType, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, length == 0 ? NO_BODY : length);
        return exchange.getResponseBody();
    }

    @Override
    public OutputStream stream(int status, String contentType) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, 0);
        return exchange.getResponseBody();
    }
}
