package io.hcp4j.apiserver;

import io.hcp4j.documents.Json;
import io.hcp4j.documents.MalformedText;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** An administrator of a server who sends what they like. */
final class ApiClient {
    /** Far more than any answer takes, also on a busy machine. */
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final EmbeddedApiServer server;
    private final HttpClient http;

    ApiClient(EmbeddedApiServer server) {
        this.server = server;
        this.http = HttpClient.newBuilder()
                .sslContext(TlsClient.context(server))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The answer to a request: its status, and its body where that is JSON. */
    Answer send(String method, String path, String contentType, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(DEADLINE)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), parsed(response.body()), response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Document parsed(byte[] body) {
        try {
            return Json.read(body).value() instanceof Map<?, ?> map ? Document.of(map) : Document.empty();
        } catch (MalformedText e) {
            return Document.empty();
        }
    }

    /** An answer; its body is empty where that is no JSON object. */
    record Answer(int status, Document body, HttpResponse<byte[]> response) {
        String message() {
            return body.text("message").orElse("");
        }
    }
}
