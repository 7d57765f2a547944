package io.hcp4j.domain.creation;

import io.hcp4j.domain.progress.ProgressListener;

/**
 * Chooses the encryption key of a repeatable plan. Such a plan is made without a look at the cluster, and applying a second one must not
 * replace the key, so it has to be the same every time: see {@code docs/adr/0003}.
 */
final class RepeatableEncryptionKey {
    private RepeatableEncryptionKey() {}

    /** The key in an earlier rendering of the same cluster, else the one that goes with the cluster's pull secret. */
    static EncryptionKey of(CreateCluster command, ProgressListener listener) {
        ClusterRequest request = command.request();
        String secret = SecretNames.encryptionKey(request.name());
        return command.earlierRendering().stream()
                .filter(document -> document.kind().equals("Secret"))
                .filter(document -> document.name().equals(secret))
                .filter(document -> document.namespace().equals(request.namespace()))
                .flatMap(document -> document.text("data", "key").stream())
                .findFirst()
                .map(EncryptionKey::ofBase64)
                .orElseGet(() -> {
                    listener.onEvent(new CreationEvent.EncryptionKeyDerived());
                    return EncryptionKey.derived(request.pullSecret(), request.namespace(), request.name());
                });
    }
}
