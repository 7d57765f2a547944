package io.hcp4j.domain.inventory;

import java.util.Objects;

/**
 * The command to choose the namespace of hosted clusters where the caller names none.
 *
 * @param ofContext the namespace that the kubeconfig's context names; "" when it names none
 * @param otherwise the namespace to fall back to
 */
public record ChooseNamespace(String ofContext, String otherwise) {

    /** Checks that nothing is missing. */
    public ChooseNamespace {
        Objects.requireNonNull(ofContext, "ofContext");
        Objects.requireNonNull(otherwise, "otherwise");
    }
}
