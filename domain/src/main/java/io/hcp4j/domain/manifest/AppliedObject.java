package io.hcp4j.domain.manifest;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.document.Document;
import java.util.Locale;
import java.util.Objects;

/**
 * An object has been applied, or would have been in a dry run.
 *
 * @param manifest what was applied
 * @param effect what that did
 * @param stored the object as it is now
 */
public record AppliedObject(Manifest manifest, Effect effect, Document stored) implements ProgressEvent {

    /** Checks that nothing is missing. */
    public AppliedObject {
        Objects.requireNonNull(manifest, "manifest");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(stored, "stored");
    }

    @Override
    public String message() {
        return manifest.key().reference() + " " + effect.name().toLowerCase(Locale.ROOT);
    }

    /** Without the values of Secrets. */
    @Override
    public String toString() {
        return message();
    }
}
