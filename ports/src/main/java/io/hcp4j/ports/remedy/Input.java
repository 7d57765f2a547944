package io.hcp4j.ports.remedy;

/** An attribute of a request, for steps that advise to give it, to change it or to leave it out. */
public enum Input {
    /** The name of the object that the call is about. */
    NAME("the name"),
    /** The namespace of the object that the call is about. */
    NAMESPACE("the namespace"),
    /** The name of the hosted cluster, where the object that the call is about is another one. */
    CLUSTER_NAME("name of the hosted cluster"),
    /** The kubeconfig of the management cluster. */
    KUBECONFIG("the kubeconfig setting"),
    /** That the kubeconfig for the custom name of the API server is wanted. */
    CUSTOM_KUBECONFIG("asking for the custom one"),
    /** That fields of other managers are taken over. */
    FORCE_CONFLICTS("forcing conflicts"),
    /** The base domain of the hosted cluster. */
    BASE_DOMAIN("a base domain"),
    /** The storage class of etcd's volumes. */
    ETCD_STORAGE_CLASS("a storage class for etcd"),
    /** The kubeconfig of the infrastructure cluster. */
    INFRA_KUBECONFIG("the infrastructure kubeconfig"),
    /** The namespace on the infrastructure cluster. */
    INFRA_NAMESPACE("infrastructure namespace"),
    /** The memory of a pool's virtual machines. */
    MEMORY("memory"),
    /** The cores of a pool's virtual machines. */
    CORES("cores"),
    /** The storage class of a pool's root volumes. */
    ROOT_VOLUME_STORAGE_CLASS("a root volume storage class"),
    /** The access modes of a pool's root volumes. */
    ROOT_VOLUME_ACCESS_MODES("root volume access modes"),
    /** A further network of a pool's virtual machines. */
    ADDITIONAL_NETWORK("an additional network"),
    /** The labels of the nodes that may run a pool's virtual machines. */
    VM_NODE_SELECTOR("a node selector for the virtual machines"),
    /** The name of a host device of a pool's virtual machines. */
    HOST_DEVICE_NAME("a host device name");

    private final String words;

    Input(String words) {
        this.words = words;
    }

    /** Its name in plain English, as it fits into a sentence. */
    public String words() {
        return words;
    }
}
