package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;

import static io.hcp4j.domain.validation.schema.Schemas.text;

/** Until when reconciliation rests. */
final class PauseSchema {
    private PauseSchema() {}

    static Schema pausedUntil(int shortest) {
        return text().length(shortest, 35)
                .matching(
                        Format.PAUSE,
                        "PausedUntil must be a date in RFC3339 format or 'True', 'true', 'False' or 'false'");
    }
}
