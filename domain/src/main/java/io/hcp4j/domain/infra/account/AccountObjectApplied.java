package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Locale;
import java.util.Objects;

/**
 * Reports that one object of an account is as required.
 *
 * @param key the object
 * @param effect what was done for it
 */
public record AccountObjectApplied(ResourceKey key, Effect effect) implements ProgressEvent {

    /** The effect on one object. */
    public enum Effect {
        /** The object did not exist. */
        CREATED,
        /** The object existed with other content. */
        CONFIGURED,
        /** The object existed with this content. */
        UNCHANGED
    }

    /** Checks that nothing is missing. */
    public AccountObjectApplied {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(effect, "effect");
    }

    /** Returns the line that kubectl prints: {@code role.rbac.authorization.k8s.io/example-infra created}. */
    @Override
    public String message() {
        return key.reference() + " " + effect.name().toLowerCase(Locale.ROOT);
    }
}
