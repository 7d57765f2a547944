package io.hcp4j.kubetesting.proxy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What the proxy does with a request instead of passing it on and bringing back the answer. */
@FunctionalInterface
public interface Fault {

    /** Deals with one request; an exception breaks the client's connection with a reset. */
    void meet(Exchange exchange) throws IOException;

    /** The answer is made up; the server never sees the request. */
    static Fault answer(int status, String contentType, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Made Up\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + bytes.length + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        return exchange -> {
            exchange.client().write(start);
            exchange.client().write(bytes);
            exchange.client().flush();
        };
    }

    /** A refusal as an API server words it; the server never sees the request. */
    static Fault status(int status, String reason) {
        return answer(status, "application/json", Map.of(), statusObject(status, reason));
    }

    /** A refusal with a Retry-After of so many seconds. */
    static Fault statusWithRetryAfter(int status, String reason, int seconds) {
        Map<String, String> header = Map.of("Retry-After", String.valueOf(seconds));
        return answer(status, "application/json", header, statusObject(status, reason));
    }

    /** A watch that says ERROR with a status as its only event. */
    static Fault watchError(int status, String reason) {
        String event = "{\"type\":\"ERROR\",\"object\":" + statusObject(status, reason) + "}\n";
        return answer(200, "application/json", Map.of(), event);
    }

    /** The connection is reset; the server never sees the request. */
    static Fault reset() {
        return exchange -> {
            throw new IOException("reset before the server saw the request");
        };
    }

    /** The server carries the request out; its answer is lost in a reset. */
    static Fault forwardThenReset() {
        return exchange -> {
            exchange.forward(OutputStream.nullOutputStream());
            throw new IOException("reset after the server saw the request");
        };
    }

    /** Nothing happens, until the client goes. The server never sees the request. */
    static Fault silence() {
        return Exchange::awaitEnd;
    }

    /** The server carries the request out; the client waits for the answer in vain. */
    static Fault forwardThenSilence() {
        return exchange -> {
            exchange.forward(OutputStream.nullOutputStream());
            exchange.awaitEnd();
        };
    }

    /** The answer comes byte by byte. */
    static Fault trickle(Duration betweenBytes) {
        return exchange -> exchange.forward(new FilterOutputStream(exchange.client()) {
            @Override
            public void write(int value) throws IOException {
                out.write(value);
                out.flush();
                LockSupport.parkNanos(betweenBytes.toNanos());
            }
        });
    }

    /** The answer's first bytes, head included, and then a reset. For a watch: events until then. */
    static Fault resetAfterBytes(int count) {
        return exchange -> exchange.forward(new FilterOutputStream(exchange.client()) {
            private int left = count;

            @Override
            public void write(int value) throws IOException {
                if (left-- == 0) {
                    throw new IOException("reset in the middle of the answer");
                }
                out.write(value);
                out.flush();
            }
        });
    }

    private static String statusObject(int status, String reason) {
        return """
                {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"made up by a test",\
                "reason":"%s","code":%d}""".formatted(reason, status);
    }
}
