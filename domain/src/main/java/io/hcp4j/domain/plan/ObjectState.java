package io.hcp4j.domain.plan;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * A planned object compared with the cluster.
 *
 * @param planned the planned object
 * @param present the object of that name in the cluster; the planned one where only its being there was asked for
 * @param differences where the present object is not as planned; empty when it is, or when there is none
 */
public record ObjectState(PlannedObject planned, Optional<Document> present, List<Difference> differences) {

    /** Copies the list. */
    public ObjectState {
        differences = List.copyOf(differences);
    }

    /** True when the object has yet to be written. */
    public boolean missing() {
        return present.isEmpty();
    }
}
