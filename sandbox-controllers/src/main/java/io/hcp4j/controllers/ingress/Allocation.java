package io.hcp4j.controllers.ingress;

import java.util.List;

/** What became of a wish for addresses. */
sealed interface Allocation {
    /**
     * It was granted.
     *
     * @param addresses one, or one of each family
     * @param pool from which they are
     */
    record Granted(List<String> addresses, String pool) implements Allocation {}

    /**
     * It was not.
     *
     * @param reason in MetalLB's words
     */
    record Refused(String reason) implements Allocation {}
}
