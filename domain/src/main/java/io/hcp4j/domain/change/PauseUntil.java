package io.hcp4j.domain.change;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** How long a pause lasts. */
public final class PauseUntil {
    private static final PauseUntil RESUMED = new PauseUntil(Optional.empty());

    private final Optional<Instant> moment;

    private PauseUntil(Optional<Instant> moment) {
        this.moment = moment;
    }

    /** Until it is resumed. */
    public static PauseUntil indefinitely() {
        return RESUMED;
    }

    /** Until a moment; one in the past pauses nothing. */
    public static PauseUntil moment(Instant moment) {
        return new PauseUntil(Optional.of(Objects.requireNonNull(moment, "moment")));
    }

    /** Whether it is in the past. */
    public boolean expired(Instant now) {
        return moment.filter(end -> end.isBefore(now)).isPresent();
    }

    /** The value of {@code spec.pausedUntil}: {@code true}, or a time. */
    String field() {
        return moment.map(Instant::toString).orElse("true");
    }

    @Override
    public String toString() {
        return moment.map(end -> "until " + end).orElse("until resumed");
    }
}
