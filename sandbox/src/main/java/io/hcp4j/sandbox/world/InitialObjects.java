package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.documents.Yaml;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What is in a cluster from the start, written in resource files as a user would write it. */
final class InitialObjects {
    private static final String FIELD_MANAGER = "sandbox";
    /** Records that all initial objects are created. Later changes and deletions of users are kept. */
    private static final ResourceKey PLANTED = WellKnownKinds.CONFIG_MAP.in("kube-system", "hcp4j-sandbox");

    private static final List<ResourceKind> CORE = List.of(
            WellKnownKinds.NAMESPACE,
            WellKnownKinds.CONFIG_MAP,
            WellKnownKinds.SECRET,
            CoreKinds.NODE,
            CoreKinds.STORAGE_CLASS,
            CoreKinds.DEPLOYMENT);

    private final ClusterApi cluster;
    private final Profile profile;

    InitialObjects(ClusterApi cluster, Profile profile) {
        this.cluster = cluster;
        this.profile = profile;
    }

    /** Plants the objects of resource files, unless that was done before. */
    void createOnce(List<String> files) {
        if (cluster.get(PLANTED).isPresent()) {
            return;
        }
        files.forEach(file -> read(file).forEach(seed -> create(profile.sized(seed))));
        cluster.apply(
                PLANTED.kind(),
                ObjectTemplates.of(PLANTED),
                ApplyOptions.by(FIELD_MANAGER).forced());
    }

    /** Plants one object, its status included. */
    private void create(Document object) {
        ResourceKind kind = kind(object);
        cluster.apply(
                kind, object.without("status"), ApplyOptions.by(FIELD_MANAGER).forced());
        object.object("status")
                .ifPresent(status -> cluster.patch(
                        new ResourceKey(kind, kind.namespaced() ? object.namespace() : "", object.name()),
                        new Patch.Merge(Document.of(Map.of("status", status)), "status"),
                        WriteOptions.by(FIELD_MANAGER)));
    }

    private static ResourceKind kind(Document object) {
        return Stream.concat(CORE.stream(), Kinds.ALL.stream())
                .filter(kind ->
                        kind.kind().equals(object.kind()) && kind.apiVersion().equals(object.apiVersion()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a seed of an unknown kind: " + object));
    }

    private static List<Document> read(String file) {
        try (InputStream stream = Objects.requireNonNull(InitialObjects.class.getResourceAsStream(file), file)) {
            return Yaml.resource(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
