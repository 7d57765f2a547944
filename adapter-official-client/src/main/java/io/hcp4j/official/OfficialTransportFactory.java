package io.hcp4j.official;

import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.kube.proxy.ProxyServer;
import io.hcp4j.kube.settings.ClientCertificate;
import io.hcp4j.kube.settings.ClusterSettings;
import io.hcp4j.kube.settings.Trust;
import io.hcp4j.kube.transport.MaskedTransport;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.internal.tls.OkHostnameVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes transports over the official client's HTTP client. The client's own entry point, ApiClient, is left out: it loads thousands of
 * classes for models that are not used here.
 */
final class OfficialTransportFactory implements TransportFactory {
    private static final int IDLE_CONNECTIONS = 32;
    private static final int IDLE_SECONDS = 20;
    private static final String PROXY_LOGIN = "Proxy-Authorization";

    private final GsonCodec json = new GsonCodec();
    private final ProxyEnvironment environment;

    OfficialTransportFactory(ProxyEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public RestTransport open(Kubeconfig kubeconfig, ConnectionOptions options) {
        ClusterSettings settings = ClusterSettings.read(kubeconfig, options, environment, OfficialConnector.ID, json);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(options.limits().connectTimeout())
                // One request per connection: giving up on a request then affects no other.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .proxy(Proxy.NO_PROXY);
        settings.proxy().ifPresent(proxy -> use(proxy, settings.trust(), builder));
        if ("https".equals(settings.server().getScheme())) {
            secure(builder, settings);
        }
        RestTransport transport = OfficialTransport.owning(
                singleAttempts(builder.build()), new SettingsRequestConverter(settings, json), json);
        return new MaskedTransport(transport, settings.secrets());
    }

    /** The same HTTP client, over the same connections, that sends no request again by itself and waits as long as each is given. */
    static OkHttpClient singleAttempts(OkHttpClient http) {
        EventListener.Factory listeners = http.eventListenerFactory();
        return http.newBuilder()
                .dispatcher(dispatcher())
                .callTimeout(0, TimeUnit.MILLISECONDS)
                .readTimeout(0, TimeUnit.MILLISECONDS)
                .writeTimeout(0, TimeUnit.MILLISECONDS)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(new RetryAfterInterceptor())
                .eventListenerFactory(call -> listeners.create(call).plus(RequestProgressListener.of(call)))
                .build();
    }

    /** As many requests at a time as callers want, on threads that do not keep a program alive. */
    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "hcp4j-official-request");
            thread.setDaemon(true);
            return thread;
        }));
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return dispatcher;
    }

    private static void secure(OkHttpClient.Builder builder, ClusterSettings settings) {
        Trust trust = settings.trust();
        X509TrustManager manager = trust.manager();
        SSLSocketFactory sockets =
                context(settings.certificate().map(ClientCertificate::managers).orElse(null), manager);
        String name = trust.serverName();
        builder.sslSocketFactory(name.isEmpty() ? sockets : new ServerNameSockets(sockets, name), manager);
        if (trust.insecure()) {
            builder.hostnameVerifier((host, session) -> true);
        } else if (!name.isEmpty()) {
            builder.hostnameVerifier((host, session) -> OkHostnameVerifier.INSTANCE.verify(name, session));
        }
    }

    private static SSLSocketFactory context(KeyManager @Nullable [] keys, X509TrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[] {manager}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static void use(ProxyServer proxy, Trust trust, OkHttpClient.Builder builder) {
        if (proxy.type() == ProxyServer.Type.SOCKS5) {
            if (proxy.login().isPresent()) {
                throw proxy.unsupported(OfficialConnector.ID, "a user and a password for socks5 proxies");
            }
            builder.proxy(new Proxy(Proxy.Type.SOCKS, proxy.address()));
            return;
        }
        builder.proxy(new Proxy(Proxy.Type.HTTP, proxy.address()));
        if (proxy.type() == ProxyServer.Type.HTTPS) {
            // The cluster's authorities also vouch for the proxy, as with kubectl.
            builder.socketFactory(new TlsProxySockets(context(null, trust.manager()), !trust.insecure()));
        }
        proxy.authorization()
                .ifPresent(login -> builder.proxyAuthenticator(
                        // Asked before the first request too; a second refusal is final.
                        (route, refusal) -> refusal.request().header(PROXY_LOGIN) == null
                                ? refusal.request()
                                        .newBuilder()
                                        .header(PROXY_LOGIN, login)
                                        .build()
                                : null));
    }
}
