package io.hcp4j.kubetesting.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of one test run, in a folder of its own. The JDK's keytool does the signing. */
public final class TestPki {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String CA = "ca";

    private final Path store;

    private TestPki(Path store) {
        this.store = store;
    }

    /** Founds an authority; keytool is slow, so it is one call per certificate and none before it is needed. */
    public static TestPki in(Path folder) {
        TestPki pki = new TestPki(folder.resolve("pki.p12"));
        pki.generate(CA, "CN=hcp4j test authority", "-ext", "bc:c", "-validity", "2");
        return pki;
    }

    /** Issues a server certificate for loopback. */
    public void issueServer(String alias) {
        generate(alias, "CN=" + alias, "-signer", CA, "-ext", "san=ip:127.0.0.1,dns:localhost", "-validity", "2");
    }

    /** Issues a server certificate for another name. */
    void issueForAnotherName(String alias) {
        generate(alias, "CN=" + alias, "-signer", CA, "-ext", "san=dns:elsewhere.invalid", "-validity", "2");
    }

    /**
     * Issues a server certificate.
     *
     * @param names DNS names
     * @param begin as keytool has it: {@code -10d}, or {@code 2026/01/31 12:00:00} of UTC
     * @param days from then on
     */
    public PemPair issue(String alias, List<String> names, String begin, int days) {
        String alternatives = names.stream().map(name -> "dns:" + name).collect(Collectors.joining(","));
        generate(
                alias,
                "CN=" + alias,
                "-signer",
                CA,
                "-ext",
                "san=" + alternatives,
                "-startdate",
                begin,
                "-validity",
                String.valueOf(days));
        return pair(alias);
    }

    /** Issues a server certificate whose time is over. */
    void issueExpired(String alias) {
        generate(
                alias,
                "CN=" + alias,
                "-signer",
                CA,
                "-ext",
                "san=ip:127.0.0.1",
                "-startdate",
                "-10d",
                "-validity",
                "1");
    }

    /** Makes a server certificate that no authority signed. */
    void issueSelfSigned(String alias) {
        generate(alias, "CN=" + alias, "-ext", "san=ip:127.0.0.1", "-validity", "2");
    }

    /** Issues a client certificate for a Kubernetes user in a group. */
    public PemPair issueClient(String user, String group) {
        return issueClient(user, group, KeyAlgorithm.RSA);
    }

    PemPair issueClient(String user, String group, KeyAlgorithm algorithm) {
        generate(
                algorithm,
                user,
                "CN=" + user + ", O=" + group,
                "-signer",
                CA,
                "-ext",
                "eku=clientAuth",
                "-validity",
                "2");
        return pair(user);
    }

    /** The authority's own certificate. */
    public String authority() {
        return pair(CA).certificate();
    }

    /** A certificate of this authority with its key. */
    public PemPair pair(String alias) {
        try {
            KeyStore keys = load();
            return new PemPair(
                    Pem.of("CERTIFICATE", keys.getCertificate(alias).getEncoded()),
                    Pem.of("PRIVATE KEY", keys.getKey(alias, PASSWORD).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the test key " + alias, e);
        }
    }

    /** What a TLS server needs to present one certificate, and to know the clients of this authority. */
    SSLContext serverContext(String alias) {
        try {
            KeyStore all = load();
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(one, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(CA, all.getCertificate(CA));
            TrustManagerFactory clients = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            clients.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), clients.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot present the test certificate " + alias, e);
        }
    }

    /** A fresh RSA key pair without certificate, for service account tokens. */
    public static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    private KeyStore load() throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generate(String alias, String subject, String... more) {
        generate(KeyAlgorithm.RSA, alias, subject, more);
    }

    private void generate(KeyAlgorithm algorithm, String alias, String subject, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Duser.timezone=UTC",
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                String.valueOf(PASSWORD),
                "-alias",
                alias,
                "-dname",
                subject));
        command.addAll(algorithm.options());
        command.addAll(List.of(more));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
