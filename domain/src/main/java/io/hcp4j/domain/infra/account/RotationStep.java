package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.resource.ResourceKey;

/** Reports a step of a rotation that is done. */
public sealed interface RotationStep extends ProgressEvent {

    /**
     * A Secret holds a new token.
     *
     * @param secret on the infrastructure cluster
     */
    record TokenCreated(ResourceKey secret) implements RotationStep {
        @Override
        public String message() {
            return "new token: " + secret;
        }
    }

    /** The infrastructure cluster accepts the new token. */
    record TokenVerified() implements RotationStep {
        @Override
        public String message() {
            return "it works";
        }
    }

    /**
     * The credentials of the hosted cluster hold the new token.
     *
     * @param secret on the management cluster
     */
    record CredentialsUpdated(ResourceKey secret) implements RotationStep {
        @Override
        public String message() {
            return secret + " updated";
        }
    }

    /**
     * The old token is no longer valid.
     *
     * @param secret on the infrastructure cluster that held it, as {@code NAMESPACE/NAME}
     */
    record TokenRevoked(String secret) implements RotationStep {
        @Override
        public String message() {
            return "old token revoked: Secret " + secret;
        }
    }
}
