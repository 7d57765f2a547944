package io.hcp4j.domain.manifest.export;

import io.hcp4j.ports.document.Document;
import java.util.TreeSet;

/**
 * A Secret without its data, for files that are not secret: it says which Secret is needed, of which type and with which keys, for
 * programs that seal it or fetch it from a vault. Annotations make Argo CD and Flux skip it, since to apply it would empty the Secret.
 */
final class SecretPlaceholder {
    /** Names the keys that are left out. */
    static final String KEYS = "hcp4j.io/data-left-out";

    private SecretPlaceholder() {}

    static Document to(Document secret) {
        TreeSet<String> keys = new TreeSet<>(
                secret.object("data").orElse(Document.empty()).asMap().keySet());
        return secret.without("data")
                .without("stringData")
                // An empty one that is applied nevertheless has to be changeable.
                .without("immutable")
                .with(String.join(",", keys), "metadata", "annotations", KEYS)
                .with("Skip", "metadata", "annotations", "argocd.argoproj.io/hook")
                .with("disabled", "metadata", "annotations", "kustomize.toolkit.fluxcd.io/reconcile");
    }
}
