package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/** Reports that one object of an account was deleted. */
public record AccountObjectRemoved(ResourceKey key) implements ProgressEvent {

    /** Checks that nothing is missing. */
    public AccountObjectRemoved {
        Objects.requireNonNull(key, "key");
    }

    /** Returns the line that kubectl prints: {@code role.rbac.authorization.k8s.io/example-infra deleted}. */
    @Override
    public String message() {
        return key.reference() + " deleted";
    }
}
