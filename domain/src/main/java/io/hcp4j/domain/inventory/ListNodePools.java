package io.hcp4j.domain.inventory;

import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;
import java.util.Objects;

/**
 * The command to list node pools.
 *
 * @param scope their namespaces
 * @param selection which of them; one of a name only in one namespace
 * @param cluster the name of the hosted cluster that they belong to; "" for any
 */
public record ListNodePools(Scope scope, Selection selection, String cluster) {

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException for a name in all namespaces
     */
    public ListNodePools {
        Scopes.check(scope, selection);
        Objects.requireNonNull(cluster, "cluster");
    }
}
