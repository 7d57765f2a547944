package io.hcp4j.domain.waiting;

import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import java.util.Optional;

/** Selects objects by what never changes: namespace and name, "" for any. */
record ObjectFilter(String namespace, String name) {
    private static final String BY_NAME = "metadata.name=";

    /** The filter that is the same as a query; empty when the query selects by something else, or begins in the past. */
    static Optional<ObjectFilter> of(WatchQuery query) {
        boolean byName = query.fieldSelector().startsWith(BY_NAME)
                && !query.fieldSelector().contains(",");
        if (!query.labelSelector().isEmpty()
                || !query.fromVersion().isEmpty()
                || (!query.fieldSelector().isEmpty() && !byName)) {
            return Optional.empty();
        }
        return Optional.of(new ObjectFilter(
                query.namespace(), byName ? query.fieldSelector().substring(BY_NAME.length()) : ""));
    }

    boolean matches(Document object) {
        return (namespace.isEmpty() || namespace.equals(object.namespace()))
                && (name.isEmpty() || name.equals(object.name()));
    }
}
