package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.pki.Pem;
import io.hcp4j.kubetesting.pki.PemPair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Plain HTTPS to an API server as its administrator, so that fixtures do not rest on the clients under test. */
public final class Wire {
    private final Endpoint endpoint;
    private final String token;
    private final SSLContext tls;
    private final HttpClient http;

    public Wire(Endpoint endpoint, String token, Optional<PemPair> client) {
        this.endpoint = endpoint;
        this.token = token;
        this.tls = context(endpoint.ca(), client);
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(Duration.ofSeconds(10))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** TLS as a client of this server. */
    SSLContext tls() {
        return tls;
    }

    /** Sends one request; any status is an answer. */
    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        return send(method, path, contentType, "application/json", body);
    }

    /** The same for an answer of another media type. */
    HttpResponse<String> send(String method, String path, String contentType, String accept, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.url() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", accept)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Sends JSON or YAML; an object that is there already is fine, any other refusal is an error. */
    String post(String path, String contentType, String body) {
        HttpResponse<String> answer = send("POST", path, contentType, body);
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != 409) {
            throw new IllegalStateException("POST " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static SSLContext context(String ca, Optional<PemPair> client) {
        try {
            KeyStore trusted = empty();
            int count = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(ca.getBytes(StandardCharsets.UTF_8)))) {
                trusted.setCertificateEntry("ca" + count++, each);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            KeyStore own = empty();
            if (client.isPresent()) {
                addKey(own, client.get());
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot set up TLS to the test server", e);
        }
    }

    private static void addKey(KeyStore store, PemPair pair) throws GeneralSecurityException {
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pair.certificate().getBytes(StandardCharsets.UTF_8)));
        byte[] der = Base64.getMimeDecoder().decode(pair.key().replaceAll("-----[A-Z ]+-----", ""));
        if (pair.key().contains("BEGIN EC PRIVATE KEY")) {
            der = Pem.pkcs8OfP256(der);
        }
        store.setKeyEntry(
                "client",
                KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                        .generatePrivate(new PKCS8EncodedKeySpec(der)),
                new char[0],
                new Certificate[] {certificate});
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
