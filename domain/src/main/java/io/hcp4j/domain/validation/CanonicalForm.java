package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import java.util.Map;

/**
 * HostedClusters and NodePools with their values as {@code hcp} and HyperShift's controllers write them: quantities, durations and address
 * ranges. The server stores what it is sent, so another spelling of the same value would be a change when a controller writes the object
 * next, and one that is refused where the field is immutable. Everything that is sent goes through here.
 */
public final class CanonicalForm {
    private CanonicalForm() {}

    /** An object that does not exist yet; one of another kind stays as it is. */
    public static Document of(Document object) {
        return of(object, Document.empty());
    }

    /**
     * An object that is about to replace another one. A value that means the same as the stored one keeps the stored spelling.
     *
     * @param stored the object as the server has it
     */
    public static Document of(Document object, Document stored) {
        return ManifestValidator.isJudged(object)
                        && ManifestValidator.schema(object).canonical(object.asMap(), stored.asMap())
                                instanceof Map<?, ?> tree
                ? Document.of(tree)
                : object;
    }
}
