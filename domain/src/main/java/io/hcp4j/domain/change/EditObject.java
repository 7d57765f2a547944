package io.hcp4j.domain.change;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/**
 * Changes an object to what a user made of it in an editor.
 *
 * @param key the object
 * @param original what the user was given, by {@link EditObjectUseCase#read}
 * @param edited what the user made of it, whole; fields that it lacks are removed
 * @param mode how; the effect that can be waited for is that of {@link UpdateCluster} or {@link UpdateNodePool}
 */
public record EditObject(ResourceKey key, Document original, Document edited, ChangeMode mode) {

    /** Checks that nothing is missing. */
    public EditObject {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(edited, "edited");
        Objects.requireNonNull(mode, "mode");
    }
}
