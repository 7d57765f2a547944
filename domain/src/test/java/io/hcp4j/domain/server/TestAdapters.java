package io.hcp4j.domain.server;

import io.hcp4j.domain.access.Adapters;
import io.hcp4j.externalinfra.ExternalInfraClusters;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.infra.InfraClusters;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.ports.time.Deadline;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Connections to servers within this process: the text of a kubeconfig is the name of a server. */
public final class TestAdapters implements Adapters {
    private static final String SERVER = "test-server";

    private final Map<String, ClusterApi> servers = new ConcurrentHashMap<>();

    /** The same with one more server. */
    public TestAdapters with(String kubeconfig, ClusterApi server) {
        servers.put(kubeconfig, server);
        return this;
    }

    @Override
    public InfraClusters infraClusters() {
        return new ExternalInfraClusters(this::kubeconfigLoader, this::connector, textFormat());
    }

    @Override
    public ClusterConnector connector() {
        return new ClusterConnector() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options) {
                return Optional.ofNullable(
                                servers.get(kubeconfig.content().text(SERVER).orElse("")))
                        .<ClusterApi>map(Borrowed::new)
                        .orElseThrow(
                                () -> HcpException.of(ErrorCode.UNREACHABLE, kubeconfig.server() + " does not answer")
                                        .build());
            }
        };
    }

    @Override
    public KubeconfigLoader kubeconfigLoader() {
        return source -> {
            if (source instanceof KubeconfigSource.Text text) {
                return new Kubeconfig(
                        Document.empty().with(text.text(), SERVER),
                        "test",
                        "default",
                        "https://" + text.text() + ":6443",
                        text.source());
            }
            throw HcpException.of(ErrorCode.BAD_CONNECTION_SETTINGS, "there are no files here")
                    .build();
        };
    }

    @Override
    public TextFormat textFormat() {
        return new TestText();
    }

    @Override
    public ReleaseStreams releaseStreams(String controller) {
        throw new UnsupportedOperationException(controller);
    }

    @Override
    public ReleaseImages releaseImages() {
        throw new UnsupportedOperationException();
    }

    /** A connection that may be closed while the server's own stays open. */
    private static final class Borrowed extends ForwardingClusterApi {
        Borrowed(ClusterApi cluster) {
            super(cluster);
        }

        @Override
        public ClusterApi within(Deadline deadline) {
            return new Borrowed(view(deadline));
        }

        @Override
        public void close() {}
    }
}
