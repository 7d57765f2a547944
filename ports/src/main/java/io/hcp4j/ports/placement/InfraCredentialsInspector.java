package io.hcp4j.ports.placement;

import java.nio.file.Path;

/**
 * Judges a kubeconfig that is to become the credentials for an external infrastructure cluster.
 *
 * <p>Such a kubeconfig ({@code --infra-kubeconfig-file}) is stored in the Secret {@code NAME-infra-credentials}, to which
 * {@code spec.platform.kubevirt.credentials.infraKubeConfigSecret} of the HostedCluster points. From then on it is used by pods of the
 * management cluster: the HyperShift operator, the KubeVirt provider of Cluster API, the cloud controller and the CSI driver. What works
 * on the administrator's machine may therefore be of no use there, and {@code hcp} notices nothing until the virtual machines fail to appear.
 *
 * <p>The judgement is made offline: nothing is sent, no name is resolved. Whether the server answers,
 * the namespace exists and the rights suffice is for {@link InfraClusterInspector} to say.
 */
public interface InfraCredentialsInspector {

    /**
     * Looks at a kubeconfig as its future users will: they take its current context and no other.
     *
     * @param kubeconfig the text, YAML or JSON, exactly as it is to be stored
     * @param source where it came from (a file name), for messages
     * @return what the current context leads to and everything found; never an exception for what the text holds. Credentials appear in
     *     no part of it
     */
    InfraCredentialsReport inspect(String kubeconfig, String source);

    /**
     * Puts the contents of the files that the current context refers to into the text: certificate authority, client certificate, key
     * and token. This is the only method that reads files.
     *
     * @param kubeconfig the text, YAML or JSON
     * @param folder relative paths begin there: the folder of the kubeconfig
     * @param source where it came from (a file name), for messages
     * @return the text, made anew only when there was a file to read; what is no kubeconfig comes back as it is
     */
    FlatKubeconfig flatten(String kubeconfig, Path folder, String source);
}
