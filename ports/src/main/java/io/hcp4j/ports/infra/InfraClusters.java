package io.hcp4j.ports.infra;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.file.Path;

/**
 * Opens the clusters that run virtual machines of hosted clusters, and makes their kubeconfigs independent of this machine.
 *
 * <p>Such a kubeconfig is stored in the Secret {@code NAME-infra-credentials}, to which
 * {@code spec.platform.kubevirt.credentials.infraKubeConfigSecret} of the HostedCluster points. From then on pods of the management cluster
 * use it: the HyperShift operator, the KubeVirt provider of Cluster API, the cloud controller and the CSI driver.
 */
public interface InfraClusters {

    /**
     * Opens the cluster of a kubeconfig that refers to no file, as a Secret holds it. Nothing is sent yet. Failures, also those of the
     * returned cluster, name the infrastructure cluster in their message.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS
     */
    ClusterApi open(KubeconfigSource.Text kubeconfig, ConnectionOptions options);

    /**
     * Opens the cluster of a kubeconfig that was loaded from this machine and may refer to files. Failures of the returned cluster name the
     * infrastructure cluster in their message.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS
     */
    ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options);

    /**
     * Puts the contents of the files that the current context refers to into the text: certificate authority, client certificate, key
     * and token. Only the two flatten methods read files.
     *
     * @param kubeconfig the text, YAML or JSON
     * @param folder where relative paths begin: the folder of the kubeconfig
     * @param source where it came from (a file name), for messages
     * @return the text, written anew only when there was a file to read; a text that is no kubeconfig comes back unchanged
     */
    FlatKubeconfig flatten(String kubeconfig, Path folder, String source);

    /** The same for a kubeconfig that was loaded: its paths are absolute. */
    FlatKubeconfig flatten(Kubeconfig kubeconfig);
}
