package io.hcp4j.sandbox.engine;

import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.access.Credentials;
import io.hcp4j.sandbox.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Lets namespaces go that have ended: {@code PUT .../finalize}, which is the namespace controller's alone and so no client's port. */
final class Finalization implements Consumer<Document> {
    private static final System.Logger LOG = System.getLogger(Finalization.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String url;
    private final HttpClient http;

    Finalization(String url, String authority, Credentials admin) {
        this.url = url;
        this.http = HttpClient.newBuilder()
                .sslContext(tls(authority, admin))
                .connectTimeout(PATIENCE)
                .build();
    }

    /** What goes wrong is tried again when the namespace is looked at the next time. */
    @Override
    public void accept(Document namespace) {
        Document done = namespace.with(List.of(), "spec", "finalizers");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/api/v1/namespaces/" + namespace.name() + "/finalize"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Json.write(done.asMap())))
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, () -> "namespace " + namespace.name() + " stays for now: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext tls(String authority, Credentials admin) {
        try {
            Certificate trusted = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII)));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", trusted);
            store.setKeyEntry("admin", admin.key(), new char[0], new Certificate[] {admin.certificate()});
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot set up TLS", e);
        }
    }
}
