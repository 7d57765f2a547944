package io.hcp4j.ports.connection;

import io.hcp4j.ports.document.Document;
import java.util.Objects;
import java.util.Optional;

/**
 * A kubeconfig, parsed and reduced to one context: everything needed to reach one cluster, and nothing else.
 *
 * <p>File references in it are absolute. The content holds credentials; {@link #toString()} does not show it.
 *
 * @param content the kubeconfig, with exactly one cluster, user and context, and that context current; empty where a cluster is not reached
 *     by a kubeconfig
 * @param context the context's name
 * @param namespace the context's namespace; "" when it names none
 * @param server the API server's address
 * @param source where it came from, for messages: a file, {@code KUBECONFIG}, {@code in-cluster}, a Secret
 */
public record Kubeconfig(Document content, String context, String namespace, String server, String source) {

    /** Checks that nothing is missing. */
    public Kubeconfig {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(source, "source");
    }

    /**
     * A kubeconfig with one cluster, user and context; what its context and server are called is read from it.
     *
     * @param source where it came from, for messages
     */
    public static Kubeconfig of(Document content, String source) {
        return new Kubeconfig(
                content,
                content.text("current-context").orElse(""),
                only(content, "contexts", "context").text("namespace").orElse(""),
                only(content, "clusters", "cluster").text("server").orElse(""),
                source);
    }

    /** The cluster entry. */
    public Document cluster() {
        return only(content, "clusters", "cluster");
    }

    /** The user entry, which may hold credentials. */
    public Document user() {
        return only(content, "users", "user");
    }

    @Override
    public String toString() {
        return "kubeconfig from " + source + ", context " + context + ", server " + server;
    }

    private static Document only(Document content, String list, String entry) {
        Optional<Document> first = content.objects(list).stream().findFirst();
        return first.flatMap(named -> named.object(entry)).orElse(Document.empty());
    }
}
