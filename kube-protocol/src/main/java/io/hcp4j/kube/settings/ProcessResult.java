package io.hcp4j.kube.settings;

import io.hcp4j.kube.transport.Secrets;
import io.hcp4j.ports.text.LimitedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that was run without a terminal, and what it printed. */
record ProcessResult(boolean finished, int exit, String output, String errors) {
    private static final int WORDS_LIMIT = 200;

    static ProcessResult of(List<String> argv, Map<String, String> environment, Duration timeout)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(argv);
        builder.environment().putAll(environment);
        long end = System.nanoTime() + timeout.toNanos();
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> output = reading(process.getInputStream(), "output");
            CompletableFuture<byte[]> errors = reading(process.getErrorStream(), "errors");
            boolean finished = process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!finished) {
                process.destroyForcibly();
            }
            // Not after a regular end: destroying closes the pipes, and what is not read yet would be lost. Children of
            // a killed program may hold its output open, so waiting has an end here as well.
            Duration grace = Duration.ofSeconds(1);
            return new ProcessResult(
                    finished, finished ? process.exitValue() : -1, printed(output, grace), printed(errors, grace));
        } finally {
            process.destroyForcibly();
        }
    }

    /** The last line on standard error without what looks like a token, for a message; "" when there is none. */
    String lastWords() {
        String last = errors.lines().filter(line -> !line.isBlank()).reduce("", (earlier, later) -> later.strip());
        String words = Secrets.none().mask(last);
        return words.isEmpty() ? "" : ": " + words.substring(0, Math.min(words.length(), WORDS_LIMIT));
    }

    /** Without the output, which is secret. */
    @Override
    public String toString() {
        return "exit code " + exit;
    }

    private static CompletableFuture<byte[]> reading(InputStream stream, String what) {
        CompletableFuture<byte[]> bytes = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try (stream) {
                        bytes.complete(LimitedInput.read(stream, LimitedInput.CREDENTIAL));
                    } catch (IOException e) {
                        bytes.completeExceptionally(e);
                    }
                },
                "exec-plugin-" + what);
        reader.setDaemon(true);
        reader.start();
        return bytes;
    }

    private static String printed(CompletableFuture<byte[]> bytes, Duration grace) throws InterruptedException {
        try {
            return new String(bytes.get(grace.toMillis(), TimeUnit.MILLISECONDS), StandardCharsets.UTF_8);
        } catch (ExecutionException | TimeoutException e) {
            return "";
        }
    }
}
