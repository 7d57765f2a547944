package io.hcp4j.kube.settings;

import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.kube.proxy.ProxyServer;
import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.kube.transport.Secrets;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a client library needs to reach one cluster.
 *
 * @param server the API server's address, without a slash at the end; it may have a path
 * @param proxy the proxy to go through ({@code proxy-url}, else the environment's); empty for none
 * @param trust which servers are trusted
 * @param certificate the user's certificate; empty when there is none
 * @param headers what each request carries: credentials, impersonation, user agent. Secret
 * @param secrets what no message may hold
 */
public record ClusterSettings(
        URI server,
        Optional<ProxyServer> proxy,
        Trust trust,
        Optional<ClientCertificate> certificate,
        Map<String, List<String>> headers,
        Secrets secrets) {

    /**
     * Resolves a kubeconfig: reads the files it names and runs its exec plugin.
     *
     * @param environment names the proxy where the kubeconfig does not
     * @param library what the user agent calls the client library
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when a setting, a file or the plugin cannot be used
     */
    public static ClusterSettings read(
            Kubeconfig kubeconfig,
            ConnectionOptions options,
            ProxyEnvironment environment,
            String library,
            JsonCodec json) {
        ClusterSection section = new ClusterSection(kubeconfig.cluster(), kubeconfig);
        User user = new UserSection(kubeconfig.user(), kubeconfig)
                .resolve(plugin -> plugin.run(kubeconfig.cluster(), options.limits(), json));
        Map<String, List<String>> headers = new LinkedHashMap<>(user.headers());
        headers.put(UserAgent.HEADER, List.of(UserAgent.of(options.product(), library)));
        Optional<ProxyServer> proxy = section.proxy(environment);
        List<String> secrets = new ArrayList<>(user.secrets());
        proxy.map(ProxyServer::secrets).ifPresent(secrets::addAll);
        return new ClusterSettings(
                section.server(), proxy, section.trust(), user.certificate(), headers, Secrets.of(secrets));
    }

    /**
     * Fails when a header holds a character beyond ASCII, for libraries that would send a question mark in its place.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS
     */
    public ClusterSettings requireAsciiHeaders(String library, Kubeconfig kubeconfig) {
        headers.forEach((name, values) -> {
            if (!values.stream().allMatch(value -> value.chars().allMatch(c -> c < 0x80))) {
                throw InvalidSettings.because(
                                "the client library " + library + " cannot send the user name or group in " + name
                                        + " (" + kubeconfig.source() + "), which has characters beyond ASCII")
                        .remedy("Use another client library, or a name in ASCII.")
                        .build();
            }
        });
        return this;
    }

    /** Without headers, which are secret. */
    @Override
    public String toString() {
        return "settings of " + server;
    }
}
