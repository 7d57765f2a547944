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

    private final List<String> options;

    KeyAlgorithm(String algorithm, String... size) {
        this.options =
                size.length == 0 ? List.of("-keyalg", algorithm) : List.of("-keyalg", algorithm, size[0], size[1]);
    }

    /** For the JDK's keytool. */
    List<String> options() {
        return options;
    }
}
