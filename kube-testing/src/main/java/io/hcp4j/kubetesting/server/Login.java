package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.pki.Pem;
import io.hcp4j.kubetesting.pki.PemPair;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a kubeconfig's user proves who they are.
 *
 * @param user the user entry of a kubeconfig, as one line of YAML
 */
public record Login(String user) {

    /** A bearer token. */
    public static Login token(String token) {
        return new Login("{token: \"" + token + "\"}");
    }

    /** A certificate and its key, embedded. */
    public static Login certificate(PemPair pair) {
        return new Login("{client-certificate-data: " + Pem.base64(pair.certificate()) + ", client-key-data: "
                + Pem.base64(pair.key()) + "}");
    }

    /** A certificate and its key, by the names of their files. */
    public static Login certificateFiles(String certificate, String key) {
        return new Login("{client-certificate: \"" + certificate + "\", client-key: \"" + key + "\"}");
    }

    /** A program that prints the credentials. */
    public static Login exec(String command, List<String> arguments) {
        String list = arguments.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
        return new Login("{exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: \""
                + command + "\", args: [" + list + "]}}");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Login";
    }
}
