package io.hcp4j.apiserver.tls;

import io.hcp4j.apiserver.access.CertificateAuthority;
import io.hcp4j.apiserver.access.Credentials;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** TLS of a server that also knows clients by certificates of its own authority. */
public final class TlsContext {
    private TlsContext() {}

    public static SSLContext of(X509ExtendedKeyManager certificates, CertificateAuthority clients) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", clients.credentials().certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new X509ExtendedKeyManager[] {certificates}, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot set up TLS", e);
        }
    }

    /** The chain that a server presents: its certificate, and that of its authority. */
    public static X509Certificate[] chain(Credentials server, CertificateAuthority authority) {
        return new X509Certificate[] {
            server.certificate(), authority.credentials().certificate()
        };
    }
}
