package io.hcp4j.cli.change;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.domain.change.Pause;
import io.hcp4j.ports.document.Document;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;

/** The flag that says how long a pause lasts. */
final class PauseOptions {
    private final Flag<String> until;

    PauseOptions(Flags flags) {
        this.until = flags.flag("--until")
                .label("TIME")
                .help("When it goes on by itself, for example 2030-01-31T06:00:00Z (default: never; see resume).")
                .text("");
    }

    UnaryOperator<Document> change() {
        if (until.value().isEmpty()) {
            return Pause.forGood();
        }
        try {
            Instant moment = OffsetDateTime.parse(until.value()).toInstant();
            if (moment.isBefore(Clock.systemUTC().instant())) {
                throw new UsageException(until.name() + ": \"" + until.value() + "\" is over already", "");
            }
            return Pause.until(moment);
        } catch (DateTimeException e) {
            throw new UsageException(
                    until.name() + ": \"" + until.value()
                            + "\" is no time (allowed: RFC 3339, as 2030-01-31T06:00:00Z)",
                    "");
        }
    }
}
