package io.hcp4j.kubetesting.server;

/**
 * Brings an API server that is used where no other is at hand. Found with {@link java.util.ServiceLoader} on the class path of the tests,
 * so that this module does not depend on their modules.
 */
public interface ServerProvider {

    /** What it is, for the summary. */
    String description();

    /** Starts it for the rest of this JVM, and gives an administrator's kubeconfig: one context, everything embedded. */
    String start();
}
