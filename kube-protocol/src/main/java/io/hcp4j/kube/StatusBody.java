package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.FieldConflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer that is not a success, read as the {@code Status} object that Kubernetes sends with it. */
record StatusBody(RestReply reply) {
    private static final Pattern OWNER = Pattern.compile("conflict with \"([^\"]*)\"");
    private static final Pattern UID_PRECONDITION = Pattern.compile("UID in (the )?precondition");
    private static final Set<String> QUOTE_NOTHING = Set.of("FieldValueForbidden", "FieldValueRequired");
    private static final int LONGEST_LINE = 400;

    private Document body() {
        return reply.body();
    }

    String reason() {
        return body().text("reason").orElse("");
    }

    String message() {
        return body().text("message").orElse(reply.text());
    }

    /** The first line of the message without control characters, shortened to what fits a message. */
    String line() {
        String first = message()
                .strip()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return first.length() <= LONGEST_LINE ? first : first.substring(0, LONGEST_LINE) + "...";
    }

    /** The fields that the server objects to, without their values: with its words where they never quote one. */
    String fields() {
        return causes().stream()
                .filter(cause -> cause.has("field"))
                .map(cause -> cause.text("field").orElse("")
                        + (QUOTE_NOTHING.contains(cause.text("reason").orElse(""))
                                ? ": " + cause.text("message").orElse("")
                                : ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    boolean hasCause(String reason) {
        return causes().stream()
                .anyMatch(cause -> cause.text("reason").orElse("").equals(reason));
    }

    /** A server that knows the kind names the missing object; one that does not answers with plain text or without a name. */
    boolean kindIsNotServed() {
        return reply.status() == 404 && body().text("details", "name").isEmpty();
    }

    boolean objectIsAbsent() {
        return reply.status() == 404 && !kindIsNotServed();
    }

    /** Server-side apply reports fields that do not fit the schema as 500, without a reason and before anything is stored. */
    boolean schemaIsBroken() {
        return reply.status() == 500
                && (message().startsWith("failed to create typed patch object")
                        || message().startsWith("failed to convert new object"));
    }

    /** The object of this name is another incarnation than the one to be deleted. */
    boolean uidDiffers() {
        return reply.status() == 409 && UID_PRECONDITION.matcher(message()).find();
    }

    Optional<Duration> retryAfter() {
        return reply.retryAfterSeconds()
                .or(() -> body().number("details", "retryAfterSeconds"))
                .filter(seconds -> seconds > 0)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, Integer.MAX_VALUE)));
    }

    List<FieldConflict> conflicts() {
        List<FieldConflict> found = new ArrayList<>();
        for (Document cause : causes()) {
            if (cause.text("reason").orElse("").equals("FieldManagerConflict")) {
                String text = cause.text("message").orElse("");
                Matcher owner = OWNER.matcher(text);
                found.add(new FieldConflict(cause.text("field").orElse(""), owner.find() ? owner.group(1) : text));
            }
        }
        return found;
    }

    private List<Document> causes() {
        return body().objects("details", "causes");
    }
}
