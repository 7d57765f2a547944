package io.hcp4j.externalinfra;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.NamedCluster;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.infra.FlatKubeconfig;
import io.hcp4j.ports.infra.InfraClusters;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens infrastructure clusters through the program's own connector. */
public final class ExternalInfraClusters implements InfraClusters {
    private static final String NAME = "infrastructure cluster";

    private final Supplier<KubeconfigLoader> loader;
    private final Supplier<ClusterConnector> connector;
    private final TextFormat format;

    /**
     * Clusters of one program.
     *
     * @param loader asked when a text is opened first
     * @param connector asked when a cluster is opened; flattening needs none
     * @param format reads and writes the kubeconfigs that are flattened
     */
    public ExternalInfraClusters(
            Supplier<KubeconfigLoader> loader, Supplier<ClusterConnector> connector, TextFormat format) {
        this.loader = Objects.requireNonNull(loader, "loader");
        this.connector = Objects.requireNonNull(connector, "connector");
        this.format = Objects.requireNonNull(format, "format");
    }

    @Override
    public ClusterApi open(KubeconfigSource.Text kubeconfig, ConnectionOptions options) {
        try {
            return open(loader.get().load(kubeconfig), options);
        } catch (HcpException failure) {
            throw failure.withServer(NAME);
        }
    }

    @Override
    public ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options) {
        return new NamedCluster(connector.get().open(kubeconfig, options), NAME);
    }

    @Override
    public FlatKubeconfig flatten(String kubeconfig, Path folder, String source) {
        return parse(kubeconfig, source)
                .map(config -> new KubeconfigFlattener(config, folder).flatten(kubeconfig, format))
                .orElseGet(() -> new FlatKubeconfig(kubeconfig, List.of(), List.of()));
    }

    @Override
    public FlatKubeconfig flatten(Kubeconfig kubeconfig) {
        return new KubeconfigFlattener(kubeconfig.content(), Path.of("/"))
                .flatten(format.writeYaml(kubeconfig.content()), format);
    }

    /** Empty for a text that is no kubeconfig; the review of the credentials says why. */
    private Optional<Document> parse(String kubeconfig, String source) {
        try {
            List<Document> documents = format.readYaml(kubeconfig, source);
            return documents.stream()
                    .filter(only -> documents.size() == 1)
                    .filter(config -> config.kind().isEmpty() || config.kind().equals("Config"))
                    .findFirst();
        } catch (HcpException e) {
            return Optional.empty();
        }
    }
}
