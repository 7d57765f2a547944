package io.hcp4j.domain.change;

import io.hcp4j.ports.document.Document;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Whether HyperShift leaves a HostedCluster or a NodePool alone ({@code spec.pausedUntil}: {@code true}, or an RFC 3339 time; reference
 * G.3, ReconciliationActive). What runs goes on; nothing is created, changed or removed.
 */
public final class Pause {
    private static final String[] FIELD = {"spec", "pausedUntil"};

    private Pause() {}

    /** Until somebody ends it. */
    public static UnaryOperator<Document> forGood() {
        return object -> object.with("true", FIELD);
    }

    /** Until a moment. */
    public static UnaryOperator<Document> until(Instant moment) {
        Objects.requireNonNull(moment, "moment");
        return object -> object.with(moment.toString(), FIELD);
    }

    /** Not any more. */
    public static UnaryOperator<Document> over() {
        return object -> object.without(FIELD);
    }
}
