package io.hcp4j.ports.pem;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates in PEM form. */
public final class PemCertificates {
    private PemCertificates() {}

    /**
     * Reads all certificates of a text, in order, and passes over whatever else it holds, keys for instance.
     *
     * @return at least one
     * @throws CertificateException when there is none, or one that cannot be read. The message goes on from the name of the text
     *     ({@code holds no certificate ...}) and quotes nothing of it
     */
    public static List<X509Certificate> read(String pem) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : PemBlock.in(pem)) {
            if (block.is("CERTIFICATE")) {
                certificates.add(certificate(factory, block));
            }
        }
        if (certificates.isEmpty()) {
            throw new CertificateException("holds no certificate in PEM form");
        }
        return List.copyOf(certificates);
    }

    private static X509Certificate certificate(CertificateFactory factory, PemBlock block) throws CertificateException {
        try {
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der()));
        } catch (CertificateException e) {
            throw new CertificateException("holds a certificate that cannot be read", e);
        }
    }
}
