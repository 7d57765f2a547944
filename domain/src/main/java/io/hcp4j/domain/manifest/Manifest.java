package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.Objects;

/**
 * An object as a file wants it.
 *
 * @param key which object it is
 * @param document the fields that the file states, with the object's namespace
 */
public record Manifest(ResourceKey key, Document document) {

    /** Checks that nothing is missing. */
    public Manifest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(document, "document");
    }

    /** Whether its values must not be shown. */
    public boolean sensitive() {
        return key.kind().equals(WellKnownKinds.SECRET);
    }

    /**
     * Whether it only names a Secret whose data is kept elsewhere. Applying it could do no good: it would make an empty Secret, or empty
     * the one that is there.
     */
    public boolean redacted() {
        return sensitive() && !document.has("data") && !document.has("stringData");
    }
}
