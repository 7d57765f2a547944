package io.hcp4j.kube.settings;

/**
 * The certificate with which the user is known to the server.
 *
 * @param chain the certificate, and those above it
 * @param key its private key: PKCS#8, or the older RSA and EC forms
 */
public record ClientCertificate(Pem chain, Pem key) {}
