package io.hcp4j.domain.validation;

import io.hcp4j.ports.remedy.Remedy;
import java.util.Objects;

/**
 * One broken rule.
 *
 * @param object the object it is about, {@code HostedCluster example} for instance; "" when it is about the request as a whole
 * @param field path of the offending field as the API server writes it ({@code spec.taints[0].key}); the command line turns it into
 *     the name of a flag where one stands behind the field
 * @param value the offending value as the user wrote it, shortened when long; "" when the field is missing or its value is secret
 * @param message what is wrong, in the words of the API server where it has the same rule
 * @param allowed what would be right, as a phrase; empty when the message says it
 */
public record Problem(String object, String field, String value, String message, Remedy allowed) {

    /** Checks that nothing is missing. */
    public Problem {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(allowed, "allowed");
    }

    /** A broken rule whose phrase of what would be right names no step; "" when the message says it. */
    public Problem(String object, String field, String value, String message, String allowed) {
        this(object, field, value, message, Remedy.of(allowed));
    }
}
