package io.hcp4j.ports.rest;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to an API server.
 *
 * @param method GET, POST, PATCH or DELETE
 * @param path absolute path, already encoded, without query
 * @param query query parameters in order, not yet encoded
 * @param contentType media type of the body; "" without body
 * @param body JSON value in the JDK types of {@link io.hcp4j.ports.document.Document}: a map or a list; null for none
 * @param patience longest wait for the answer (for a stream: for its head)
 */
public record RestRequest(
        String method,
        String path,
        Map<String, String> query,
        String contentType,
        @Nullable Object body,
        Duration patience) {

    /** Checks that nothing is missing. */
    public RestRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(patience, "patience");
    }
}
