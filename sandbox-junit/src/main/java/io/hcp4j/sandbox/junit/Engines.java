package io.hcp4j.sandbox.junit;

/** Where the API servers of a sandbox come from. */
public enum Engines {
    /** From this process: no files, no other processes. */
    EMBEDDED,
    /** Real kube-apiservers, each with an etcd, from the folder that the environment variable {@code KUBEBUILDER_ASSETS} names. */
    KUBE
}
