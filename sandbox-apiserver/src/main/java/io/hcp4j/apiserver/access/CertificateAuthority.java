package io.hcp4j.apiserver.access;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate authority: issues the certificates of servers, and of clients that prove with one who they are. */
public final class CertificateAuthority {
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    private static final Duration LIFETIME = Duration.ofDays(3650);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Credentials own;
    private final X500Name name;

    private CertificateAuthority(Credentials own) {
        this.own = own;
        this.name =
                X500Name.getInstance(own.certificate().getSubjectX500Principal().getEncoded());
    }

    /** A new authority. */
    public static CertificateAuthority create(String name) {
        KeyPair keys = Keys.generate();
        X500Name subject =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
        try {
            X509v3CertificateBuilder builder = builder(subject, subject, keys);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature));
            return new CertificateAuthority(new Credentials(signed(builder, keys), keys.getPrivate()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot found an authority", e);
        }
    }

    /** The authority that has these credentials. */
    public static CertificateAuthority of(Credentials own) {
        return new CertificateAuthority(own);
    }

    /** Its own credentials, to be kept. */
    public Credentials credentials() {
        return own;
    }

    /** Its certificate, as PEM text. */
    public String pem() {
        return own.certificatePem();
    }

    /**
     * Issues a certificate for a server.
     *
     * @param hosts its names and IPv4 addresses
     */
    public Credentials server(List<String> hosts) {
        GeneralName[] names = hosts.stream()
                .map(host ->
                        new GeneralName(host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new);
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, hosts.get(0))
                .build();
        return issue(subject, KeyPurposeId.id_kp_serverAuth, new GeneralNames(names));
    }

    /** Issues a certificate for a user in groups. */
    public Credentials client(String user, List<String> groups) {
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, user);
        groups.forEach(group -> subject.addRDN(BCStyle.O, group));
        return issue(subject.build(), KeyPurposeId.id_kp_clientAuth, null);
    }

    private Credentials issue(X500Name subject, KeyPurposeId purpose, @Nullable GeneralNames names) {
        KeyPair keys = Keys.generate();
        try {
            X509v3CertificateBuilder builder = builder(name, subject, keys);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (names != null) {
                builder.addExtension(Extension.subjectAlternativeName, false, names);
            }
            KeyPair ownKeys = new KeyPair(own.certificate().getPublicKey(), own.key());
            return new Credentials(signed(builder, ownKeys), keys.getPrivate());
        } catch (IOException e) {
            throw new IllegalStateException("cannot issue a certificate", e);
        }
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair keys) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(Long.SIZE, RANDOM),
                Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.plus(LIFETIME)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair issuer) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a certificate", e);
        }
    }
}
