package io.hcp4j.domain.inventory;

import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;
import java.util.Objects;

/** The rule for lists of several namespaces. */
final class Scopes {
    private Scopes() {}

    static void check(Scope scope, Selection selection) {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(selection, "selection");
        if (scope instanceof Scope.AllNamespaces && selection.byName()) {
            throw new IllegalArgumentException("a name stands for one object, in one namespace");
        }
    }
}
