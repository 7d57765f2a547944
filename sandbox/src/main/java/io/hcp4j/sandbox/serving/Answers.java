package io.hcp4j.sandbox.serving;

import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Sends answers that are at hand as a whole. */
final class Answers {
    private Answers() {}

    static void send(int status, Document body, Answer answer) throws IOException {
        if (!answer.takes(status, body)) {
            send(status, Json.write(body.asMap()), answer);
        }
    }

    static void send(int status, byte[] json, Answer answer) throws IOException {
        send(status, MediaType.JSON, json, answer);
    }

    static void text(int status, String text, Answer answer) throws IOException {
        send(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), answer);
    }

    static void send(int status, String contentType, byte[] bytes, Answer answer) throws IOException {
        try (OutputStream out = answer.begin(status, contentType, bytes.length)) {
            out.write(bytes);
        }
    }
}
