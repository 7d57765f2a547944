package io.hcp4j.domain.inventory;

import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;

/**
 * The command to list hosted clusters.
 *
 * @param scope their namespaces
 * @param selection which of them; one of a name only in one namespace
 */
public record ListClusters(Scope scope, Selection selection) {

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException for a name in all namespaces
     */
    public ListClusters {
        Scopes.check(scope, selection);
    }
}
