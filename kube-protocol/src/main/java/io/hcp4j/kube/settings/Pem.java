package io.hcp4j.kube.settings;

import io.hcp4j.ports.error.HcpException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Certificates or a key in PEM form, and where they were found. */
public final class Pem {
    private final byte[] bytes;
    private final String origin;

    Pem(byte[] bytes, String origin) {
        this.bytes = bytes;
        this.origin = origin;
    }

    /** The text; PEM is ASCII. */
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The text in base64, as kubeconfigs hold it. */
    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Where it was found, for messages: a field and its file. */
    String origin() {
        return origin;
    }

    /** The error to throw when it cannot be used; the problem goes on from its name. */
    HcpException unusable(String problem) {
        return InvalidSettings.because(origin + " " + problem)
                .remedy("Write the kubeconfig again, or put the right PEM file there.")
                .build();
    }

    /** Without the text, which may be secret. */
    @Override
    public String toString() {
        return origin;
    }
}
