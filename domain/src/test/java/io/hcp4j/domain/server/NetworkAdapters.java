package io.hcp4j.domain.server;

import io.hcp4j.domain.access.Adapters;
import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.externalinfra.ExternalInfraClusters;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.FileKubeconfigLoader;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.infra.InfraClusters;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;

/** The real adapters for clusters, and none for releases. */
public final class NetworkAdapters implements Adapters {
    private final TextFormat format = new YamlTextFormat();

    /** The clusters of one call with the default options. */
    public static ClusterAccess clusters(ClusterApi management) {
        return clusters(management, CallOptions.defaults());
    }

    /** The clusters of one call. */
    public static ClusterAccess clusters(ClusterApi management, CallOptions options) {
        return new ClusterAccess(new NetworkAdapters(), () -> management, options);
    }

    /** A kubeconfig as a Secret holds it. */
    public static String text(Kubeconfig kubeconfig) {
        return new YamlTextFormat().writeYaml(kubeconfig.content());
    }

    /** Opens a cluster over the network. */
    public static ClusterApi open(Kubeconfig kubeconfig) {
        return new Fabric8Connector().open(kubeconfig, ConnectionOptions.defaults());
    }

    @Override
    public ClusterConnector connector() {
        return new Fabric8Connector();
    }

    @Override
    public KubeconfigLoader kubeconfigLoader() {
        return FileKubeconfigLoader.ofThisProcess();
    }

    @Override
    public InfraClusters infraClusters() {
        return new ExternalInfraClusters(this::kubeconfigLoader, this::connector, format);
    }

    @Override
    public TextFormat textFormat() {
        return format;
    }

    @Override
    public ReleaseStreams releaseStreams(String controller) {
        throw new UnsupportedOperationException("these tests ask for no release");
    }

    @Override
    public ReleaseImages releaseImages() {
        throw new UnsupportedOperationException("these tests ask for no release");
    }
}
