package io.hcp4j.ports.connection;

import java.util.Objects;

/**
 * A kubeconfig reduced to one context: everything needed to reach one cluster, and nothing else.
 *
 * <p>File references in it are absolute. The text holds credentials; {@link #toString()} does not show it.
 *
 * @param text the kubeconfig as YAML or JSON, with exactly one cluster, user and context, and that context current
 * @param context the context's name
 * @param namespace the context's namespace; "" when it names none
 * @param server the API server's address
 * @param source where it came from, for messages: a file, {@code KUBECONFIG}, {@code in-cluster}, a Secret
 */
public record Kubeconfig(String text, String context, String namespace, String server, String source) {

    /** Checks that nothing is missing. */
    public Kubeconfig {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public String toString() {
        return "kubeconfig from " + source + ", context " + context + ", server " + server;
    }
}
