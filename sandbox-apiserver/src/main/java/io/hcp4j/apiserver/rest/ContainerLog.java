package io.hcp4j.apiserver.rest;

import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a container writes. No container runs here: one that runs is said to write a line at its start and one every few seconds, one that
 * has died the message that is in the pod's status.
 */
sealed interface ContainerLog {

    /** How many lines there are at a time. */
    long size(Instant now);

    /** A line that there is; the first has number 0. */
    Line line(long number);

    /** Whether none will be added. */
    boolean complete();

    /** A line and when it was written. */
    record Line(Instant time, String text) {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
                .withZone(ZoneOffset.UTC);

        String shown(boolean timestamps) {
            return (timestamps ? TIME.format(time) + " " : "") + text + "\n";
        }
    }

    /** What is in a container's status, of the container that runs or ran last. */
    static ContainerLog current(Document status, String startOfPod) {
        Optional<String> started = status.text("state", "running", "startedAt");
        if (started.isPresent()) {
            return new Running(status.text("name").orElse(""), time(started.get()));
        }
        Document end = status.object("state", "terminated")
                .or(() -> status.object("lastState", "terminated"))
                .orElse(Document.empty());
        return ended(end, startOfPod);
    }

    /** The same of the container before its last restart; empty when it never was restarted. */
    static Optional<ContainerLog> previous(Document status, String startOfPod) {
        return status.object("lastState", "terminated").map(end -> ended(end, startOfPod));
    }

    private static ContainerLog ended(Document end, String startOfPod) {
        return new Ended(
                time(end.text("finishedAt").orElse(startOfPod)),
                end.text("message").orElse("").lines().toList());
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** One that has died. */
    record Ended(Instant end, List<String> lines) implements ContainerLog {
        @Override
        public long size(Instant now) {
            return lines.size();
        }

        @Override
        public Line line(long number) {
            return new Line(end, lines.get((int) number));
        }

        @Override
        public boolean complete() {
            return true;
        }
    }

    /** One that runs. */
    record Running(String name, Instant start) implements ContainerLog {
        private static final Duration EVERY = Duration.ofSeconds(5);
        private static final DateTimeFormatter HEADER =
                DateTimeFormatter.ofPattern("MMdd HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

        @Override
        public long size(Instant now) {
            return 1 + Math.max(0, Duration.between(start, now).dividedBy(EVERY));
        }

        @Override
        public Line line(long number) {
            Instant time = start.plus(EVERY.multipliedBy(number));
            String text = number == 0
                    ? "\"Started; a sandbox runs no containers\" container=\"" + name + "\""
                    : "\"Running\" container=\"" + name + "\" seconds="
                            + EVERY.multipliedBy(number).toSeconds();
            return new Line(time, "I" + HEADER.format(time) + "       1 sandbox.go:1] " + text);
        }

        @Override
        public boolean complete() {
            return false;
        }
    }
}
