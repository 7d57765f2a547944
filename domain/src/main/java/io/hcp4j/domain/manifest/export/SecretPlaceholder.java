package io.hcp4j.domain.manifest.export;

import io.hcp4j.ports.document.Document;
import java.util.TreeSet;

/**
 * A Secret without its data, for files that everybody may read: it says which Secret is needed, of which type and with which keys, for
 * whoever seals it or has it fetched from a vault. Argo CD and Flux are told to leave it alone, since to apply it would empty the Secret.
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
                // An empty one that somebody applies nevertheless has to be mendable.
                .without("immutable")
                .with(String.join(",", keys), "metadata", "annotations", KEYS)
                .with("Skip", "metadata", "annotations", "argocd.argoproj.io/hook")
                .with("disabled", "metadata", "annotations", "kustomize.toolkit.fluxcd.io/reconcile");
    }
}
