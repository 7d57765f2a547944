package io.hcp4j.cli.create;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.EncryptionKey;
import io.hcp4j.domain.creation.SecretNames;
import io.hcp4j.ports.document.TextFormat;
import java.util.Optional;

/**
 * The encryption key of a rendering. A rendering cannot look at the cluster, and applying a second one must not replace the key, so it
 * has to be the same every time: see {@code docs/adr/0003}.
 */
final class RenderedKey {
    private final TextFormat format;

    RenderedKey(TextFormat format) {
        this.format = format;
    }

    /** The key in an earlier rendering of the same cluster. */
    Optional<EncryptionKey> in(String rendering, ClusterRequest request) {
        String secret = SecretNames.encryptionKey(request.name());
        return format.readYaml(rendering, "--render-into").stream()
                .filter(document -> document.kind().equals("Secret"))
                .filter(document -> document.name().equals(secret))
                .filter(document -> document.namespace().equals(request.namespace()))
                .flatMap(document -> document.text("data", "key").stream())
                .findFirst()
                .map(EncryptionKey::ofBase64);
    }

    /** The key that goes with the cluster's pull secret. */
    EncryptionKey derived(ClusterRequest request) {
        return EncryptionKey.derived(request.pullSecret(), request.namespace(), request.name());
    }
}
