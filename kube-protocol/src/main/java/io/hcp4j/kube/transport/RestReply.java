package io.hcp4j.kube.transport;

import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An API server's whole answer.
 *
 * @param status HTTP status
 * @param retryAfterSeconds the Retry-After header in seconds; empty when absent or a date
 * @param body the JSON object in the body; an empty document when the body is empty or not a JSON object
 * @param text the first 1,000 characters of a body that is not a JSON object, for messages; all of a text that was asked for; "" otherwise
 */
public record RestReply(int status, Optional<Long> retryAfterSeconds, Document body, String text) {
    private static final int TEXT_LIMIT = 1_000;

    /**
     * The answer to a request that came as these bytes.
     *
     * @param retryAfter the Retry-After header; null when absent
     */
    public static RestReply to(
            RestRequest request, int status, @Nullable String retryAfter, byte[] bytes, JsonCodec json) {
        return request.forText() && status == 200
                ? new RestReply(status, Optional.empty(), Document.empty(), new String(bytes, StandardCharsets.UTF_8))
                : of(status, retryAfter, bytes, json);
    }

    /**
     * The answer that came as these bytes, where JSON was asked for.
     *
     * @param retryAfter the Retry-After header; null when absent
     */
    public static RestReply of(int status, @Nullable String retryAfter, byte[] bytes, JsonCodec json) {
        Optional<Long> seconds = Optional.ofNullable(retryAfter)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::valueOf);
        try {
            if (bytes.length > 0 && json.read(bytes) instanceof Map<?, ?> map) {
                return new RestReply(status, seconds, Document.of(map), "");
            }
        } catch (IOException notJson) {
            // A proxy's page or a plain word: shown as text below.
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new RestReply(status, seconds, Document.empty(), text.substring(0, Math.min(text.length(), TEXT_LIMIT)));
    }
}
