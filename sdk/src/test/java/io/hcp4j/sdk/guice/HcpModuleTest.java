package io.hcp4j.sdk.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.infra.InfraClusters;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.sdk.HcpClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HcpModuleTest {
    private static final String KUBECONFIG = """
            apiVersion: v1
            kind: Config
            current-context: admin
            clusters: [{name: mgmt, cluster: {server: "https://mgmt.example.com:6443"}}]
            users: [{name: admin, user: {token: invented}}]
            contexts: [{name: admin, context: {cluster: mgmt, user: admin}}]
            """;

    @Test
    void bindsOneClientAndThePorts() {
        Injector injector = Guice.createInjector(new HcpModule(hcp -> hcp.kubeconfig(KUBECONFIG)));
        try (HcpClient client = injector.getInstance(HcpClient.class)) {
            assertThat(injector.getInstance(HcpClient.class)).isSameAs(client);
            assertThat(client.management().server()).isEqualTo("https://mgmt.example.com:6443");
        }
        assertThat(injector.getInstance(ClusterConnector.class)).isInstanceOf(Fabric8Connector.class);
        assertThat(injector.getInstance(InfraClusters.class)).isNotNull();
        assertThat(injector.getInstance(ReleaseStreams.class)).isNotNull();
        assertThat(injector.getInstance(ReleaseImages.class)).isNotNull();
    }

    @Test
    void theClientUsesWhatReplacesAPort() {
        List<String> opened = new ArrayList<>();
        ClusterConnector own = new ClusterConnector() {
            @Override
            public String id() {
                return "own";
            }

            @Override
            public ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options) {
                opened.add(kubeconfig.server());
                return new Fabric8Connector().open(kubeconfig, options);
            }
        };
        Injector injector = Guice.createInjector(Modules.override(new HcpModule(hcp -> hcp.kubeconfig(KUBECONFIG)))
                .with(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(ClusterConnector.class).toInstance(own);
                    }
                }));

        injector.getInstance(HcpClient.class).close();

        assertThat(opened).containsExactly("https://mgmt.example.com:6443");
    }
}
