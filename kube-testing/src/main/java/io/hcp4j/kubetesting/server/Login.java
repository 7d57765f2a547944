package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.pki.Pem;
import io.hcp4j.kubetesting.pki.PemPair;
import io.hcp4j.ports.document.Document;
import java.util.List;

/**
 * How a kubeconfig's user proves who they are.
 *
 * @param user the user entry of a kubeconfig
 */
public record Login(Document user) {

    /** A bearer token. */
    public static Login token(String token) {
        return new Login(Document.empty().with(token, "token"));
    }

    /** A certificate and its key, embedded. */
    public static Login certificate(PemPair pair) {
        return new Login(Document.empty()
                .with(Pem.base64(pair.certificate()), "client-certificate-data")
                .with(Pem.base64(pair.key()), "client-key-data"));
    }

    /** A certificate and its key, by the names of their files. */
    public static Login certificateFiles(String certificate, String key) {
        return new Login(
                Document.empty().with(certificate, "client-certificate").with(key, "client-key"));
    }

    /** A program that prints the credentials. */
    public static Login exec(String command, List<String> arguments) {
        return new Login(Document.empty()
                .with("client.authentication.k8s.io/v1", "exec", "apiVersion")
                .with("Never", "exec", "interactiveMode")
                .with(command, "exec", "command")
                .with(arguments, "exec", "args"));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Login";
    }
}
