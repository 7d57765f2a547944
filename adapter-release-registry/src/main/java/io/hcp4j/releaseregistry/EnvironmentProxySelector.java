package io.hcp4j.releaseregistry;

import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.kube.proxy.ProxyServer;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** The proxies of an environment, in the form that the JDK's HTTP client asks for. */
final class EnvironmentProxySelector extends ProxySelector {
    private final ProxyEnvironment environment;

    EnvironmentProxySelector(ProxyEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(environment
                .proxyFor(uri)
                .map(ProxyServer::address)
                .map(address -> new Proxy(Proxy.Type.HTTP, address))
                .orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // There is no other proxy to turn to.
    }
}
