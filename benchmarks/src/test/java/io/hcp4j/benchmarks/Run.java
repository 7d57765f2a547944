package io.hcp4j.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One run of a program to its end.
 *
 * @param took from before its start until after its end
 * @param peakKib the most memory that was resident at once, in KiB; 0 when it was not watched
 * @param out what it printed on standard output
 */
record Run(Duration took, long peakKib, String out) {
    private static final long WATCH_EVERY_NANOS = 300_000;
    /** A thousand clusters take half an hour where nothing else runs. */
    private static final Duration LONGEST = Duration.ofHours(3);

    /** Runs a program as fast as it goes. */
    static Run timed(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of(), false);
    }

    /**
     * Runs a program and watches its memory: the kernel's own high-water mark, read until the program is gone. The last reading is at
     * most a millisecond older than the end.
     */
    static Run watched(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        return run(command, environment, true);
    }

    private static Run run(List<String> command, Map<String, String> environment, boolean watch)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("hcp4j-benchmark-", ".out");
        Path err = Files.createTempFile("hcp4j-benchmark-", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            long peak = watch ? peak(process) : 0;
            boolean ended = process.waitFor(LONGEST.toMinutes(), TimeUnit.MINUTES);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (!ended || process.exitValue() != 0) {
                // A launcher's own children would outlive it.
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                String how = ended ? "ended with " + process.exitValue() : "did not end within " + LONGEST;
                throw new IOException(String.join(" ", command) + " " + how + ": " + Files.readString(err));
            }
            return new Run(took, peak, Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static long peak(Process process) {
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, highWaterMark(process.pid()));
            LockSupport.parkNanos(WATCH_EVERY_NANOS);
        }
        return peak;
    }

    /** The most memory of a process that was resident at once so far, in KiB; 0 when it is gone. */
    static long highWaterMark(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            // It ended while this was read.
            return 0;
        }
    }
}
