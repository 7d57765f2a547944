package io.hcp4j.apiserver.request;

import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Sends answers that are at hand as a whole. */
public final class ApiResponses {
    private ApiResponses() {}

    public static void send(int status, Document body, ApiResponse answer) throws IOException {
        if (!answer.takes(status, body)) {
            send(status, Json.write(body.asMap()), answer);
        }
    }

    public static void send(int status, byte[] json, ApiResponse answer) throws IOException {
        send(status, MediaType.JSON, json, answer);
    }

    public static void text(int status, String text, ApiResponse answer) throws IOException {
        send(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), answer);
    }

    public static void send(int status, String contentType, byte[] bytes, ApiResponse answer) throws IOException {
        try (OutputStream out = answer.begin(status, contentType, bytes.length)) {
            out.write(bytes);
        }
    }
}
