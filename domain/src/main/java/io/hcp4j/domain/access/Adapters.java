package io.hcp4j.domain.access;

import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.infra.InfraClusters;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;

/**
 * The implementations of the ports that a program has wired. An implementation may create each adapter when it is first asked for it, so that a
 * call pays only for what it uses. Safe for use by many threads.
 */
public interface Adapters {

    /** Connects to clusters through one Kubernetes client library. */
    ClusterConnector connector();

    /** Reads kubeconfigs. */
    KubeconfigLoader kubeconfigLoader();

    /** Opens the clusters that run virtual machines, where those are not the management cluster. */
    InfraClusters infraClusters();

    /** Reads and writes YAML and JSON. */
    TextFormat textFormat();

    /**
     * Reads release streams.
     *
     * @param controller address of the release controllers; "" for the public ones
     */
    ReleaseStreams releaseStreams(String controller);

    /** Asks registries about release images. */
    ReleaseImages releaseImages();
}
