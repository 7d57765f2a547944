package io.hcp4j.kube.settings;

import io.hcp4j.ports.error.HcpException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Base64;

/** Certificates or a key in PEM form, and where they were found. */
public final class Pem {
    private final byte[] bytes;
    private final String origin;

    Pem(byte[] bytes, String origin) {
        this.bytes = bytes;
        this.origin = origin;
    }

    /** A fresh stream of the text. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The text in base64, as kubeconfigs hold it. */
    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Where it was found, for messages: a field and its file. */
    public String origin() {
        return origin;
    }

    /** The error to throw when a library cannot read it. */
    public HcpException unreadable(Exception cause) {
        return InvalidSettings.because(origin + " is not a certificate or key in PEM form that can be read", cause)
                .remedy("Write the kubeconfig again, or put the right PEM file there.")
                .build();
    }

    /** Without the text, which may be secret. */
    @Override
    public String toString() {
        return origin;
    }
}
