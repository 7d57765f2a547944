package io.hcp4j.apiserver;

import io.hcp4j.apiserver.access.Credentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client that writes its requests by hand. */
final class TlsClient {
    private static final char[] NO_PASSWORD = {};

    private TlsClient() {}

    /** A connection of the administrator, encrypted. */
    static SSLSocket connect(EmbeddedApiServer server) throws IOException {
        return (SSLSocket) context(server).getSocketFactory().createSocket("127.0.0.1", server.port());
    }

    /** Sends a request without a body. */
    static void send(SSLSocket client, String line) throws IOException {
        send(client, line, new byte[0]);
    }

    /** Sends a request, of which the first line and the body are given. */
    static void send(SSLSocket client, String line, byte[] body) throws IOException {
        String head = line + "\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().write(body);
    }

    /** The first line of an answer. */
    static String status(SSLSocket client) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = client.getInputStream().read();
                next >= 0 && next != '\r';
                next = client.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    static SSLContext context(EmbeddedApiServer server) {
        try {
            Certificate authority = CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(server.authority().getBytes(StandardCharsets.US_ASCII)));
            Credentials admin = server.adminCertificate();
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(null, null);
            known.setCertificateEntry("authority", authority);
            known.setKeyEntry("admin", admin.key(), NO_PASSWORD, new Certificate[] {admin.certificate()});
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(known, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
