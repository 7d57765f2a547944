package io.hcp4j.kubetesting.embedded;

import io.hcp4j.apiserver.EmbeddedApiServer;
import io.hcp4j.apiserver.EmbeddedOptions;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.kubetesting.server.ServerProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Lets all suites of a build run on the embedded API server where no real one is at hand. */
public final class EmbeddedServerProvider implements ServerProvider {

    @Override
    public String description() {
        return "the sandbox's embedded API server";
    }

    @Override
    public String start() {
        try {
            EmbeddedApiServer server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("tests"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the embedded API server"));
            return kubeconfig(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a client certificate beside the token. */
    static String kubeconfig(EmbeddedApiServer server) {
        Credentials client = server.adminCertificate();
        return server.kubeconfig() + "    client-certificate-data: " + base64(client.certificatePem()) + "\n"
                + "    client-key-data: " + base64(client.keyPem()) + "\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
