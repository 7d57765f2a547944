package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * {@code spec.pausedUntil}: a boolean, or a time until which reconciliation rests; anything else does not pause.
 *
 * @param active whether reconciliation rests now
 * @param valid whether the value is one that HyperShift understands
 * @param until the value, "" when there is none
 * @param requeue when a pause that has an end has to be looked at again
 */
public record Paused(boolean active, boolean valid, String until, ReconcileResult requeue) {
    // What Go takes for a boolean.
    private static final List<String> TRUE = List.of("1", "t", "T", "true", "TRUE", "True");
    private static final List<String> FALSE = List.of("0", "f", "F", "false", "FALSE", "False");

    public static Paused of(Document object, Instant now) {
        String value = object.text("spec", "pausedUntil").orElse("");
        if (value.isEmpty() || FALSE.contains(value)) {
            return new Paused(false, true, value, ReconcileResult.done());
        }
        if (TRUE.contains(value)) {
            return new Paused(true, true, value, ReconcileResult.done());
        }
        try {
            Duration left = Duration.between(now, OffsetDateTime.parse(value).toInstant());
            boolean active = !left.isNegative();
            return new Paused(
                    active,
                    true,
                    value,
                    active ? ReconcileResult.requeueAfter(left.plusMillis(1)) : ReconcileResult.done());
        } catch (DateTimeParseException e) {
            return new Paused(false, false, value, ReconcileResult.done());
        }
    }

    /**
     * The condition {@code ReconciliationActive}.
     *
     * @param reasonWhenActive NodePools and HostedClusters differ in it
     */
    public Condition condition(String reasonWhenActive) {
        if (!valid) {
            return Condition.yes(
                    "ReconciliationActive", "InvalidPausedUntilValue", "Invalid value provided for PausedUntil field");
        }
        if (active) {
            return Condition.no(
                    "ReconciliationActive",
                    "ReconciliationPaused",
                    TRUE.contains(until)
                            ? "Reconciliation paused until field removed"
                            : "Reconciliation paused until: " + until);
        }
        return Condition.yes("ReconciliationActive", reasonWhenActive, "Reconciliation active on resource");
    }
}
