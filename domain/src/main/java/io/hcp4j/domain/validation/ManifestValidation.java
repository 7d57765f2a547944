package io.hcp4j.domain.validation;

import java.util.List;

/**
 * The result of validating manifests.
 *
 * @param objects how many objects were validated
 * @param problems every violation; empty when the manifests are valid
 */
public record ManifestValidation(int objects, List<Problem> problems) {

    /** Copies the list. */
    public ManifestValidation {
        problems = List.copyOf(problems);
    }

    /** Whether there is no violation. */
    public boolean valid() {
        return problems.isEmpty();
    }
}
