package io.hcp4j.ports.connection;

/** Finds and reads connection settings. */
public interface KubeconfigLoader {

    /**
     * Resolves a source to the one context that is asked for.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when a file is missing or not a kubeconfig, when the context, its
     *     cluster or its user does not exist, or when nothing is configured at all; the message names the file and what it has instead
     */
    Kubeconfig load(KubeconfigSource source);
}
