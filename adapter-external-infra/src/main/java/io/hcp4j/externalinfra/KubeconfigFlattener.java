package io.hcp4j.externalinfra;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.infra.FlatKubeconfig;
import io.hcp4j.ports.text.LimitedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts files into a kubeconfig, as {@code kubectl config view --minify --flatten --raw} does, and tokens besides. */
final class KubeconfigFlattener {
    private final Document config;
    private final Path folder;
    private final List<String> inlined = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    KubeconfigFlattener(Document config, Path folder) {
        this.config = config;
        this.folder = folder;
    }

    FlatKubeconfig flatten(String text, TextFormat format) {
        String name = config.text("current-context").orElse("");
        Optional<Document> context = named(config, "contexts", name, "context");
        String clusterName = context.flatMap(found -> found.text("cluster")).orElse("");
        String userName = context.flatMap(found -> found.text("user")).orElse("");
        Optional<Document> cluster = named(config, "clusters", clusterName, "cluster");
        Optional<Document> user = named(config, "users", userName, "user");
        if (cluster.isEmpty() || user.isEmpty()) {
            return new FlatKubeconfig(text, List.of(), List.of());
        }
        Document flatCluster = data(cluster.get(), "certificate-authority");
        Document flatUser = token(data(data(user.get(), "client-certificate"), "client-key"));
        if (inlined.isEmpty()) {
            return new FlatKubeconfig(text, List.of(), unreadable);
        }
        Document flat = Document.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "current-context",
                name,
                "clusters",
                List.of(Map.of("name", clusterName, "cluster", flatCluster)),
                "users",
                List.of(Map.of("name", userName, "user", flatUser)),
                "contexts",
                List.of(Map.of("name", name, "context", context.orElseThrow()))));
        return new FlatKubeconfig(format.writeYaml(flat), inlined, unreadable);
    }

    private static Optional<Document> named(Document config, String list, String name, String content) {
        return config.objects(list).stream()
                .filter(entry ->
                        !name.isEmpty() && entry.text("name").orElse("").equals(name))
                .findFirst()
                .map(entry -> entry.object(content).orElse(Document.empty()));
    }

    /** Data beside a path wins over it, so the path is of no use then. */
    private Document data(Document entry, String key) {
        String file = entry.text(key).orElse("");
        boolean superfluous = !entry.text(key + "-data").orElse("").isBlank();
        if (file.isBlank() || superfluous) {
            return entry;
        }
        return read(key, file)
                .map(bytes -> entry.without(key).with(Base64.getEncoder().encodeToString(bytes), key + "-data"))
                .orElse(entry);
    }

    private Document token(Document user) {
        String file = user.text("tokenFile").orElse("");
        if (file.isBlank()) {
            return user;
        }
        return read("tokenFile", file)
                .map(bytes ->
                        user.without("tokenFile").with(new String(bytes, StandardCharsets.UTF_8).strip(), "token"))
                .orElse(user);
    }

    private Optional<byte[]> read(String key, String file) {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            byte[] bytes = LimitedInput.read(in, LimitedInput.CREDENTIAL);
            inlined.add(key);
            return Optional.of(bytes);
        } catch (IOException | InvalidPathException e) {
            unreadable.add(key + ": " + file + " cannot be read");
            return Optional.empty();
        }
    }
}
