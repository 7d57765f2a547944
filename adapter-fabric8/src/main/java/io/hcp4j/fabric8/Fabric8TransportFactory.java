package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.kube.proxy.ProxyServer;
import io.hcp4j.kube.settings.ClientCertificate;
import io.hcp4j.kube.settings.ClusterSettings;
import io.hcp4j.kube.transport.MaskedTransport;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManager;

/** Makes transports over fabric8's HTTP client. None of fabric8's ambient configuration is consulted. */
final class Fabric8TransportFactory implements TransportFactory {
    /** The property that decides which logins the JDK's HTTP client sends when it asks a proxy for a tunnel. */
    private static final String NO_LOGIN_IN_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    private final JacksonCodec json = new JacksonCodec();
    private final ProxyEnvironment environment;

    Fabric8TransportFactory(ProxyEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public RestTransport open(Kubeconfig kubeconfig, ConnectionOptions options) {
        ClusterSettings settings = ClusterSettings.read(kubeconfig, options, environment, Fabric8Connector.ID, json)
                // The JDK's HTTP/1.1 writes headers in ASCII.
                .requireAsciiHeaders(Fabric8Connector.ID, kubeconfig);
        HttpClient.Builder builder = new SingleSendFactory(settings.trust().serverName()).newBuilder();
        builder.connectTimeout(options.limits().connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        // One request per connection: giving up on a request then affects no other.
        builder.preferHttp11();
        builder.tag(new RequestConfigBuilder().withRequestRetryBackoffLimit(0).build());
        builder.sslContext(
                settings.certificate().map(ClientCertificate::managers).orElse(null),
                new TrustManager[] {settings.trust().manager()});
        settings.proxy()
                .ifPresentOrElse(
                        proxy -> use(proxy, settings, builder), () -> builder.proxyType(HttpClient.ProxyType.DIRECT));
        return new MaskedTransport(Fabric8Transport.owning(builder.build(), settings, json), settings.secrets());
    }

    private static void use(ProxyServer proxy, ClusterSettings settings, HttpClient.Builder builder) {
        if (proxy.type() != ProxyServer.Type.HTTP) {
            throw proxy.unsupported(
                    Fabric8Connector.ID, proxy.type() == ProxyServer.Type.HTTPS ? "https proxies" : "socks5 proxies");
        }
        boolean tunnel = "https".equals(settings.server().getScheme());
        boolean silent = System.getProperty(NO_LOGIN_IN_TUNNELS, "Basic").contains("Basic");
        if (proxy.authorization().isPresent() && tunnel && silent) {
            throw proxy.unsupported(
                    Fabric8Connector.ID,
                    "a user and a password for a proxy unless the system property " + NO_LOGIN_IN_TUNNELS
                            + " is set to nothing");
        }
        builder.proxyAddress(proxy.address());
        proxy.authorization().ifPresent(builder::proxyAuthorization);
    }
}
