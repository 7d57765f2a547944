package io.hcp4j.cli.naming;

/** Names that exist at the moment, which a shell offers while a command line is typed. */
public enum LiveName {
    /** Hosted clusters of the namespace. */
    CLUSTER,
    /** Node pools of the namespace. */
    NODE_POOL,
    /** Namespaces of the management cluster. */
    NAMESPACE,
    /** Contexts of the kubeconfig. */
    CONTEXT
}
