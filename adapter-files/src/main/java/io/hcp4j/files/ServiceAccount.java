package io.hcp4j.files;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The credentials that Kubernetes puts into every pod. */
final class ServiceAccount {
    /** The name given to the context, which in a pod has none. */
    static final String CONTEXT = "in-cluster";

    private final Map<String, String> environment;
    private final Path folder;

    ServiceAccount(Map<String, String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    /** The settings, or empty outside of a pod. The token is referred to, not copied: Kubernetes renews the file. */
    Optional<Kubeconfig> kubeconfig() {
        String host = environment.getOrDefault("KUBERNETES_SERVICE_HOST", "");
        String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "");
        Path token = folder.resolve("token");
        if (host.isEmpty() || port.isEmpty() || !Files.isReadable(token)) {
            return Optional.empty();
        }
        String server = "https://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        Document cluster = Document.empty().with(server, "server");
        Path authority = folder.resolve("ca.crt");
        if (Files.isReadable(authority)) {
            cluster = cluster.with(authority.toAbsolutePath().toString(), "certificate-authority");
        }
        String namespace = namespace();
        Document context = Document.empty().with(CONTEXT, "cluster").with(CONTEXT, "user");
        Document user = Document.empty().with(token.toAbsolutePath().toString(), "tokenFile");
        Document whole = Document.empty()
                .with("v1", "apiVersion")
                .with("Config", "kind")
                .with(CONTEXT, "current-context")
                .with(named("cluster", cluster), "clusters")
                .with(named("user", user), "users")
                .with(
                        named("context", namespace.isEmpty() ? context : context.with(namespace, "namespace")),
                        "contexts");
        return Optional.of(Kubeconfig.of(whole, CONTEXT));
    }

    private static List<Document> named(String key, Document content) {
        return List.of(Document.empty().with(CONTEXT, "name").with(content, key));
    }

    private String namespace() {
        Path file = folder.resolve("namespace");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw InvalidSettings.because("cannot read " + file, Remedy.none(), e);
        }
    }
}
