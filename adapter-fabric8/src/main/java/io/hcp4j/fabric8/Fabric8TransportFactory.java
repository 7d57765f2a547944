package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.internal.CertUtils;
import io.hcp4j.kube.settings.ClientCertificate;
import io.hcp4j.kube.settings.ClusterSettings;
import io.hcp4j.kube.transport.MaskedTransport;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;

/** Makes transports over fabric8's HTTP client. None of fabric8's ambient configuration is consulted. */
final class Fabric8TransportFactory implements TransportFactory {
    private final JacksonCodec json = new JacksonCodec();

    @Override
    public RestTransport open(Kubeconfig kubeconfig, ConnectionOptions options) {
        ClusterSettings settings = ClusterSettings.read(kubeconfig, options, Fabric8Connector.ID, json)
                // The JDK's HTTP/1.1 writes headers in ASCII.
                .requireAsciiHeaders(Fabric8Connector.ID, kubeconfig);
        HttpClient.Builder builder = new SingleSendFactory(settings.trust().serverName()).newBuilder();
        builder.connectTimeout(options.limits().connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        // One request per connection: giving up on a request then affects no other.
        builder.preferHttp11();
        builder.tag(new RequestConfigBuilder().withRequestRetryBackoffLimit(0).build());
        builder.sslContext(
                settings.certificate().map(Fabric8TransportFactory::keys).orElse(null),
                new TrustManager[] {settings.trust().manager()});
        settings.proxy().ifPresentOrElse(builder::proxyAddress, () -> builder.proxyType(HttpClient.ProxyType.DIRECT));
        return new MaskedTransport(Fabric8Transport.owning(builder.build(), settings, json), settings.secrets());
    }

    private static KeyManager[] keys(ClientCertificate certificate) {
        char[] password = "held in memory only".toCharArray();
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store(certificate, password), password);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw certificate.key().unreadable(e);
        }
    }

    private static KeyStore store(ClientCertificate certificate, char[] password)
            throws GeneralSecurityException, IOException {
        try {
            return store(certificate, "RSA", password);
        } catch (GeneralSecurityException | IOException notRsa) {
            return store(certificate, "EC", password);
        }
    }

    private static KeyStore store(ClientCertificate certificate, String algorithm, char[] password)
            throws GeneralSecurityException, IOException {
        return CertUtils.createKeyStore(
                certificate.chain().stream(), certificate.key().stream(), algorithm, password, null, null);
    }
}
