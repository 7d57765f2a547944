package io.hcp4j.domain.waiting;

import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How long one wait may take. A call that waits several times gives each wait that time. */
public final class WaitTimeout {
    /** No wait is endless by mistake: a cluster takes a quarter of an hour to be rolled out, an upgrade longer. */
    private static final Duration STANDARD = Duration.ofHours(1);

    private static final WaitTimeout BY_CALL = new WaitTimeout(Optional.empty(), false);
    private static final WaitTimeout NONE = new WaitTimeout(Optional.empty(), true);

    private final Optional<Duration> limit;
    private final boolean endless;

    private WaitTimeout(Optional<Duration> limit, boolean endless) {
        this.limit = limit;
        this.endless = endless;
    }

    /** The default: until the deadline of the call; one hour when the call has none. */
    public static WaitTimeout standard() {
        return BY_CALL;
    }

    /** No limit but the deadline of the call. */
    public static WaitTimeout none() {
        return NONE;
    }

    /** So long, and not beyond the deadline of the call. */
    public static WaitTimeout of(Duration limit) {
        return new WaitTimeout(Optional.of(Objects.requireNonNull(limit, "limit")), false);
    }

    /** The deadline of a wait that begins now, in a call with a deadline of its own. */
    Deadline begin(Deadline call) {
        if (limit.isPresent()) {
            return Deadline.after(call.atMost(limit.get()));
        }
        return endless || call.remaining().isPresent() ? call : Deadline.after(STANDARD);
    }
}
