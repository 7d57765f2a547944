package io.hcp4j.domain.verify;

import java.util.Objects;

/**
 * What one check came to.
 *
 * @param check its name, in kebab-case
 * @param passed whether it is as it should be
 * @param detail what was seen
 */
public record Finding(String check, boolean passed, String detail) {

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(detail, "detail");
    }
}
