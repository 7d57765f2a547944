package io.hcp4j.benchmarks;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The JDK's HTTP client with an administrator's token: no client library and nothing of ours in between. */
final class BareClient {
    private final String server;
    private final String token;
    private final HttpClient http;

    private BareClient(String server, String token, HttpClient http) {
        this.server = server;
        this.token = token;
        this.http = http;
    }

    /** A client for the server of a kubeconfig with one cluster and one token. */
    static BareClient of(Path kubeconfig, TextFormat format) {
        try {
            Document config =
                    format.readYaml(Files.readString(kubeconfig), "kubeconfig").get(0);
            Document cluster = config.objects("clusters").get(0);
            String ca = cluster.text("cluster", "certificate-authority-data").orElseThrow();
            return new BareClient(
                    cluster.text("cluster", "server").orElseThrow(),
                    config.objects("users").get(0).text("user", "token").orElseThrow(),
                    HttpClient.newBuilder()
                            .sslContext(trusting(Base64.getDecoder().decode(ca)))
                            .version(HttpClient.Version.HTTP_1_1)
                            .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends JSON; anything but success is an error. */
    void send(String method, String path, String body) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static SSLContext trusting(byte[] authority) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "ca", CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(authority)));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
