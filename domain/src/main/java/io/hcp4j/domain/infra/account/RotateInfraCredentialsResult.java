package io.hcp4j.domain.infra.account;

import java.util.List;

/** How a rotation ended; in each case the new token is in use. */
public sealed interface RotateInfraCredentialsResult {

    /** The old token is revoked. */
    record Rotated() implements RotateInfraCredentialsResult {}

    /**
     * The old token is still valid, because it may be in use. The same command, sent later, revokes it.
     *
     * @param consumers the objects of the management cluster that may still use it, each as one line
     */
    record OldTokenInUse(List<String> consumers) implements RotateInfraCredentialsResult {

        /** Copies the list. */
        public OldTokenInUse {
            consumers = List.copyOf(consumers);
        }
    }

    /** The old token was not one of a Secret: it cannot be revoked, and expires by itself. */
    record OldTokenNotRevocable() implements RotateInfraCredentialsResult {}
}
