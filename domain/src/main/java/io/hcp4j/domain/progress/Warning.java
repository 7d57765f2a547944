package io.hcp4j.domain.progress;

import java.util.Objects;

/**
 * Something that does not stop the use case and that the user should know: a check that could not be made, for example.
 *
 * @param message one line
 */
public record Warning(String message) implements ProgressEvent {

    /** Checks that nothing is missing. */
    public Warning {
        Objects.requireNonNull(message, "message");
    }
}
