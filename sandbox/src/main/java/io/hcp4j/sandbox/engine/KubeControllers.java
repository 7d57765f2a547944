package io.hcp4j.sandbox.engine;

import io.hcp4j.apiserver.access.AccountTokens;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
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
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a kube-apiserver lets its controller manager do. */
final class KubeControllers implements Engine.Upkeep {
    private static final System.Logger LOG = System.getLogger(KubeControllers.class.getName());
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final String url;
    private final String authority;
    private final AccountTokens accounts;
    private final HttpClient http;

    KubeControllers(String url, String authority, Credentials admin, AccountTokens accounts) {
        this.url = url;
        this.authority = authority;
        this.accounts = accounts;
        this.http = HttpClient.newBuilder()
                .sslContext(tls(authority, admin))
                .connectTimeout(TIMEOUT)
                .build();
    }

    @Override
    public Document credentials(Document account, Document secret) {
        return Document.of(
                Map.of("token", accounts.sign(account, secret), "ca.crt", authority, "namespace", secret.namespace()));
    }

    /** By {@code PUT .../finalize}. */
    @Override
    public void release(Document namespace) {
        Document done = namespace.with(List.of(), "spec", "finalizers");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/api/v1/namespaces/" + namespace.name() + "/finalize"))
                .timeout(TIMEOUT)
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
