package io.hcp4j.kube.transport;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to an API server.
 *
 * @param method GET, POST, PATCH or DELETE
 * @param path absolute path, already encoded, without query
 * @param query query parameters in order, not yet encoded
 * @param contentType media type of the body; "" without body
 * @param body JSON value in the JDK types of {@link io.hcp4j.ports.document.Document}: a map or a list; null for none
 * @param timeout longest wait for the answer (for a stream: for its head)
 * @param forText whether a success is a text, even if it looks like JSON
 */
public record RestRequest(
        String method,
        String path,
        Map<String, String> query,
        String contentType,
        @Nullable Object body,
        Duration timeout,
        boolean forText) {

    /** Checks that nothing is missing. */
    public RestRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(timeout, "timeout");
    }

    /** A request for JSON. */
    public RestRequest(
            String method,
            String path,
            Map<String, String> query,
            String contentType,
            @Nullable Object body,
            Duration timeout) {
        this(method, path, query, contentType, body, timeout, false);
    }

    /** The request's whole address at a server, whose address has no slash at the end and may have a path. */
    public URI at(URI server) {
        String parameters = query.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(server + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** The media types to accept: servers that answer with text report failures as JSON. */
    public String accept() {
        return forText ? "application/json, */*" : "application/json";
    }

    /** The same with less time. */
    public RestRequest within(Duration time) {
        return new RestRequest(method, path, query, contentType, body, time, forText);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
