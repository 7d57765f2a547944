package io.hcp4j.kubetesting.pki;

import java.util.List;

/** What a test key is made with. */
public enum KeyAlgorithm {
    /** RSA of 2048 bits. */
    RSA("RSA", "-keysize", "2048"),
    /** The curve P-384. */
    EC("EC", "-groupname", "secp384r1"),
    /** Ed25519. */
    ED25519("Ed25519");

    private final String options;

    KeyAlgorithm(String... options) {
        this.options = String.join(" ", options);
    }

    /** For the JDK's keytool. */
    List<String> options() {
        return List.of(("-keyalg " + options).split(" ", -1));
    }
}
