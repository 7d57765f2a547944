package io.hcp4j.apiserver.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** The certificates that a server presents: its own, and others to clients that ask for certain names. */
public final class ServerCertificates extends X509ExtendedKeyManager {
    private static final String OWN = "";

    private final Map<String, Presented> byName = new ConcurrentHashMap<>();
    private final Supplier<Presented> own;

    /** A certificate, its issuers, and its key. */
    @SuppressWarnings("ArrayRecordComponent")
    public // Never compared nor changed.
    record Presented(X509Certificate[] chain, PrivateKey key) {}

    /**
     * Certificates.
     *
     * @param own the server's own; asked for when it is first presented
     */
    public ServerCertificates(Supplier<Presented> own) {
        this.own = own;
    }

    /**
     * Presents certificates to clients that ask for certain names, and its own to all others.
     *
     * @param certificates by name; {@code *.example.com} is for every name with one label more
     */
    public void present(Map<String, Presented> certificates) {
        Map<String, Presented> named = new HashMap<>();
        certificates.forEach((name, certificate) -> named.put(name.toLowerCase(Locale.ROOT), certificate));
        byName.keySet().removeIf(name -> !named.containsKey(name));
        byName.putAll(named);
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        if (engine.getHandshakeSession() instanceof ExtendedSSLSession session) {
            for (SNIServerName name : session.getRequestedServerNames()) {
                if (name instanceof SNIHostName host) {
                    String exact = host.getAsciiName().toLowerCase(Locale.ROOT);
                    String wildcard = "*" + exact.substring(Math.max(0, exact.indexOf('.')));
                    return byName.containsKey(exact) ? exact : byName.containsKey(wildcard) ? wildcard : OWN;
                }
            }
        }
        return OWN;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        Presented certificate = presented(alias);
        return certificate == null ? null : certificate.chain();
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        Presented certificate = presented(alias);
        return certificate == null ? null : certificate.key();
    }

    private @Nullable Presented presented(String alias) {
        return alias.equals(OWN) ? own.get() : byName.get(alias);
    }

    @Override
    public String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
        return OWN;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return Stream.concat(Stream.of(OWN), byName.keySet().stream()).toArray(String[]::new);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
