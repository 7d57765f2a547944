package io.hcp4j.domain.cluster.etcd;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.Objects;

/** How Secrets of the guest cluster are encrypted in etcd ({@code spec.secretEncryption}, by {@code type}). */
public sealed interface SecretEncryption extends Extensible {

    /**
     * AES-CBC with keys in Secrets of the namespace of the HostedCluster, 32 bytes under {@code key}. Keys are rotated by making the
     * active one the backup.
     *
     * @param activeKey name of the Secret with the key that encrypts
     * @param backupKey name of the Secret with the key that older data can still be read with; "" when there is none
     * @param unknown what else the object holds
     */
    record AesCbc(String activeKey, String backupKey, Document unknown) implements SecretEncryption {

        /** Checks that nothing is missing. */
        public AesCbc {
            Objects.requireNonNull(activeKey, "activeKey");
            Objects.requireNonNull(backupKey, "backupKey");
            Objects.requireNonNull(unknown, "unknown");
        }

        /** One key, no backup. */
        public AesCbc(String activeKey) {
            this(activeKey, "", Document.empty());
        }
    }

    /**
     * A cloud's key management service. It does not occur on KubeVirt, so its settings are passed on unread.
     *
     * @param unknown the settings
     */
    record Kms(Document unknown) implements SecretEncryption {

        /** Checks that nothing is missing. */
        public Kms {
            Objects.requireNonNull(unknown, "unknown");
        }
    }
}
