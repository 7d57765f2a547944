package io.hcp4j.kubetesting.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of an HTTP/1.1 request or answer, and how its body is delimited.
 *
 * @param lines the lines before the empty one
 */
record HttpMessage(List<String> lines) {

    /** Reads a head; empty when the peer has nothing more to say. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0D0A0D0A) {
                List<String> lines = head.toString(StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .toList();
                return Optional.of(new HttpMessage(lines));
            }
        }
        return Optional.empty();
    }

    String first() {
        return lines.get(0);
    }

    /** A header's value, or "" when absent. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    Seen seen() {
        String[] words = first().split(" ", 3);
        String[] target = words[1].split("\\?", 2);
        return new Seen(words[0], target[0], target.length > 1 ? target[1] : "", header("Authorization"));
    }

    byte[] bytes() {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Copies the body that follows this head, byte for byte, each chunk as soon as it is there. */
    void copyBody(InputStream in, OutputStream out) throws IOException {
        if (header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            copyChunks(in, out);
        } else if (!header("Content-Length").isEmpty()) {
            copy(in, out, Long.parseLong(header("Content-Length")));
        }
        out.flush();
    }

    private static void copyChunks(InputStream in, OutputStream out) throws IOException {
        long size;
        do {
            String line = line(in);
            size = Long.parseLong(line, 16);
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            copy(in, out, size + 2);
            out.flush();
        } while (size > 0);
    }

    private static void copy(InputStream in, OutputStream out, long count) throws IOException {
        byte[] buffer = new byte[8192];
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("the body ended early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the body ended early");
            }
            text.append((char) next);
        }
        return text.toString().strip();
    }
}
