package io.hcp4j.ports.connection;

import io.hcp4j.ports.document.Document;
import java.util.List;
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

    /**
     * The same, whose requests act as another user. It takes the place of all that the user entry says of impersonation. Where a cluster is
     * not reached by a kubeconfig, nothing changes.
     */
    public Kubeconfig actingAs(Impersonation other) {
        List<Document> users = content.objects("users").stream()
                .map(named -> named.with(as(named.object("user").orElse(Document.empty()), other), "user"))
                .toList();
        return users.isEmpty()
                ? this
                : new Kubeconfig(content.with(users, "users"), context, namespace, server, source);
    }

    private static Document as(Document user, Impersonation other) {
        Document alone = user.without("as-groups").without("as-uid").without("as-user-extra");
        Document named = alone.with(other.user(), "as");
        Document member = other.groups().isEmpty() ? named : named.with(other.groups(), "as-groups");
        return other.uid().isEmpty() ? member : member.with(other.uid(), "as-uid");
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
