package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckName;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import io.hcp4j.domain.placement.InfraRights;
import java.util.Locale;

/**
 * The checks of a cluster that is to run, or runs, the virtual machines of a hosted cluster, which may be the management cluster itself,
 * and of what a new hosted cluster needs of the management cluster in any case. Together with
 * {@link InfraCredentialsFinding.Rule}, which needs no cluster, these are all names that a report, a message and
 * {@code --skip-infra-checks} know.
 */
public enum InfraCheck implements CheckName {
    /** The API server accepts connections and answers. When it does not, no other check is made. */
    SERVER_ANSWERS,
    /** Its certificate is one that the kubeconfig's authority has signed, for the name by which it is reached. */
    TLS_VERIFIES,
    /** It accepts the credentials. */
    CREDENTIALS_ACCEPTED,
    /** It is Kubernetes 1.27 or newer, as HyperShift requires (docs/hypershift.md#external-infrastructure). */
    KUBERNETES_VERSION,
    /** It is not the management cluster itself; a warning, since that works, but without {@code --infra-*} it is simpler. */
    OTHER_CLUSTER,
    /** The namespace for the virtual machines exists and is not being deleted; HyperShift does not create it. */
    NAMESPACE,
    /** Each right of {@link InfraRights} is held. */
    RIGHTS,
    /** KubeVirt is installed, 1.0.0 or newer (docs/hypershift.md#external-infrastructure). */
    KUBEVIRT,
    /** The Containerized Data Importer is installed, which fills the machines' disks. */
    CDI,
    /** The storage classes that are asked for exist; where none is asked for, there is a default. Snapshot classes likewise. */
    STORAGE_CLASS,
    /** The class of the machines' disks has volumes that several nodes may share (RWX); a warning, for without them no live migration. */
    SHARED_STORAGE,
    /** The default IngressController admits wildcard routes; checked for clusters without a base domain of their own. */
    WILDCARD_ROUTES,
    /** The networks of {@code --additional-network} exist. */
    ADDITIONAL_NETWORKS,
    /** A node that may run virtual machines has the labels of {@code --vm-node-selector}. */
    NODE_SELECTOR,
    /** A node offers the devices of {@code --host-device-name}. */
    HOST_DEVICES,
    /** The nodes have room for the machines now; a warning, since nodes come and go. */
    ROOM,
    /** No other hosted cluster uses the namespace; a warning: all of them call their NetworkPolicy {@code virt-launcher}. */
    SHARED_NAMESPACE,
    /**
     * No other hosted cluster and no ManagedCluster has the name, and the namespace is not that of a ManagedCluster; checked for new
     * clusters. Without multicluster engine a name that is used in two namespaces is a warning.
     */
    CLUSTER_NAME,
    /**
     * The storage class of etcd's volumes exists on the management cluster; checked for new clusters. An error where there are others,
     * since it cannot be changed afterwards; a warning where there is no class, or none is asked for and there is no default.
     */
    ETCD_STORAGE_CLASS,
    /** What HyperShift reports of the infrastructure cluster, from inside the management cluster; for existing clusters. */
    CONDITIONS;

    /** Its name in reports, messages and flags: {@code storage-class}. */
    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
