package io.hcp4j.domain.plan;

import java.util.List;

/**
 * An ordered list of objects: each may refer to those before it. The same plan is rendered, checked in a dry run and carried out.
 *
 * @param objects in the order in which they are written
 */
public record Plan(List<PlannedObject> objects) {

    /** Copies the list. */
    public Plan {
        objects = List.copyOf(objects);
    }
}
