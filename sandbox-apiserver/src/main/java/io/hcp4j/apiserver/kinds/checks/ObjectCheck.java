package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** A rule for objects of a kind. */
@FunctionalInterface
public interface ObjectCheck {
    /**
     * Checks an object.
     *
     * @param object with its defaults
     * @param causes where problems are added
     */
    void check(Document object, List<Cause> causes);
}
