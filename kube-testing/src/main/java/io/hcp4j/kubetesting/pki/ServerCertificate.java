package io.hcp4j.kubetesting.pki;

import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/** What a {@link FaultProxy} or a {@link WebServer} presents to its clients. */
public enum ServerCertificate {
    /** One of {@link #authority()}, which a proxy's kubeconfig trusts. */
    GOOD,
    /** One of the trusted authority whose time is over. */
    EXPIRED,
    /** One of the trusted authority for another name. */
    OTHER_NAME,
    /** One that no authority signed. */
    UNKNOWN;

    private static final Map<ServerCertificate, SSLContext> MADE = new ConcurrentHashMap<>();
    private static final Map<String, PemPair> CLIENTS = new ConcurrentHashMap<>();

    /** TLS with this certificate; made at the first call of a JVM. */
    public SSLContext context() {
        return MADE.computeIfAbsent(this, ServerCertificate::make);
    }

    /** The authority that kubeconfigs trust, as PEM text. */
    public static String authority() {
        return Authority.PKI.authority();
    }

    /** A client certificate of the same authority, by which servers know the user; made at the first call of a JVM. */
    public static PemPair client(String user, KeyAlgorithm algorithm) {
        return CLIENTS.computeIfAbsent(user, name -> {
            synchronized (Authority.PKI) {
                return Authority.PKI.issueClient(name, "test", algorithm);
            }
        });
    }

    private static SSLContext make(ServerCertificate which) {
        String alias = which.name().toLowerCase(Locale.ROOT);
        synchronized (Authority.PKI) {
            switch (which) {
                case GOOD -> Authority.PKI.issueServer(alias);
                case EXPIRED -> Authority.PKI.issueExpired(alias);
                case OTHER_NAME -> Authority.PKI.issueForAnotherName(alias);
                case UNKNOWN -> Authority.PKI.issueSelfSigned(alias);
            }
            return Authority.PKI.serverContext(alias);
        }
    }

    /** Founded when a proxy is first used. */
    private static final class Authority {
        private static final TestPki PKI = TestPki.in(folder());

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("hcp4j-proxy-");
                // Deleted in reverse order.
                folder.toFile().deleteOnExit();
                folder.resolve("pki.p12").toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
