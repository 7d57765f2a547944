package io.hcp4j.sandbox.world;

import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.crds.Kinds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What is in a cluster from the start, written in resource files as a user would write it. Safe to plant again. */
final class Seeds {
    private static final String GARDENER = "sandbox";
    private static final List<ResourceKind> CORE = List.of(
            ResourceKind.clusterScoped("", "v1", "Namespace", "namespaces"),
            ResourceKind.clusterScoped("", "v1", "Node", "nodes"),
            ResourceKind.namespaced("", "v1", "ConfigMap", "configmaps"),
            ResourceKind.clusterScoped("storage.k8s.io", "v1", "StorageClass", "storageclasses"));

    private final ClusterApi cluster;

    Seeds(ClusterApi cluster) {
        this.cluster = cluster;
    }

    /** Plants the objects of a resource file. */
    void plant(String file) {
        read(file).forEach(this::plant);
    }

    /** Plants one object, its status included. */
    void plant(Document object) {
        ResourceKind kind = kind(object);
        cluster.apply(kind, object.without("status"), ApplyOptions.by(GARDENER).forced());
        object.object("status")
                .ifPresent(status -> cluster.patch(
                        new ResourceKey(kind, kind.namespaced() ? object.namespace() : "", object.name()),
                        new Patch.Merge(Document.of(Map.of("status", status)), "status"),
                        WriteOptions.by(GARDENER)));
    }

    private static ResourceKind kind(Document object) {
        return Stream.concat(CORE.stream(), Kinds.ALL.stream())
                .filter(kind ->
                        kind.kind().equals(object.kind()) && kind.apiVersion().equals(object.apiVersion()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a seed of an unknown kind: " + object));
    }

    private static List<Document> read(String file) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setUseMarks(false)
                .setLabel(file)
                .build();
        try (InputStream stream = Objects.requireNonNull(Seeds.class.getResourceAsStream(file), file)) {
            return StreamSupport.stream(
                            new Load(settings).loadAllFromInputStream(stream).spliterator(), false)
                    .map(object -> Document.of((Map<?, ?>) Objects.requireNonNull(object)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
