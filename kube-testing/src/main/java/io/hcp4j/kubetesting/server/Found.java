package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.pki.PemPair;
import java.util.Optional;

/**
 * An API server that is up, and its administrator's credentials.
 *
 * @param description what it is, for the summary
 * @param own true when it was started for this run and goes with it, so nothing needs to be cleaned up
 * @param endpoint where it is
 * @param token an administrator's token, "" when there is none
 * @param client an administrator's client certificate
 */
record Found(String description, boolean own, Endpoint endpoint, String token, Optional<PemPair> client) {

    /**
     * A server named by a kubeconfig with one context and embedded certificates, as {@code kubectl config view --minify --flatten --raw}
     * writes it. Enough for that, so that the tests of this module need no YAML library.
     */
    static Found ofFlatKubeconfig(String description, boolean own, String text) {
        String certificate = FlatKubeconfig.data(text, "client-certificate-data");
        Optional<PemPair> client = certificate.isEmpty()
                ? Optional.empty()
                : Optional.of(new PemPair(certificate, FlatKubeconfig.data(text, "client-key-data")));
        Endpoint endpoint = new Endpoint(
                FlatKubeconfig.field(text, "server"), FlatKubeconfig.data(text, "certificate-authority-data"));
        if (endpoint.url().isEmpty() || endpoint.ca().isEmpty()) {
            throw new IllegalStateException("not a flat kubeconfig with one context: no server or no"
                    + " certificate-authority-data; use kubectl config view --minify --flatten --raw");
        }
        return new Found(description, own, endpoint, FlatKubeconfig.field(text, "token"), client);
    }
}
