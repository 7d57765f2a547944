package io.hcp4j.it.create;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import static io.hcp4j.domain.kubernetes.HypershiftKinds.HOSTED_CLUSTER;
import static io.hcp4j.domain.kubernetes.HypershiftKinds.NODE_POOL;
import static org.assertj.core.api.Assertions.assertThat;

/** What the API server has stored in one namespace. */
final class Stored implements AutoCloseable {
    private static final List<ResourceKind> KINDS =
            List.of(WellKnownKinds.CONFIG_MAP, WellKnownKinds.SECRET, HOSTED_CLUSTER, NODE_POOL);

    private final ClusterApi cluster;
    private final String namespace;

    Stored(ApiServer server, String namespace) {
        this.cluster = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults());
        this.namespace = namespace;
    }

    /** The objects by kind and name, without what Kubernetes puts into every namespace. */
    Map<String, Document> objects() {
        Map<String, Document> objects = new TreeMap<>();
        KINDS.forEach(kind -> cluster.list(ListQuery.in(kind, namespace)).items().stream()
                .filter(object -> !object.name().equals("kube-root-ca.crt"))
                .forEach(object -> objects.put(object.kind() + " " + object.name(), object)));
        return objects;
    }

    /** Checks that exactly the objects of a rendering are there, each with at least the fields of the rendering. */
    void isExactly(String rendering) {
        List<Document> planned = new YamlTextFormat()
                .readYaml(rendering, "rendering").stream()
                        .filter(document -> !document.kind().equals("Namespace"))
                        .toList();
        Map<String, Document> objects = objects();
        assertThat(objects.keySet())
                .containsExactlyInAnyOrderElementsOf(planned.stream()
                        .map(document -> document.kind() + " " + document.name())
                        .toList());
        for (Document document : planned) {
            Document stored = Objects.requireNonNull(objects.get(document.kind() + " " + document.name()));
            boolean generated = document.name().endsWith("-etcd-encryption-key");
            missing("", (generated ? document.without("data") : document).asMap(), stored.asMap())
                    .forEach(path -> assertThat(path).as(document.toString()).isNull());
        }
    }

    /** The encryption key of a cluster; "" while there is none. */
    String encryptionKey(String cluster) {
        return this.cluster
                .get(WellKnownKinds.SECRET.in(namespace, cluster + "-etcd-encryption-key"))
                .flatMap(secret -> secret.text("data", "key"))
                .orElse("");
    }

    /** Paths that one tree has and another lacks or has otherwise; empty and absent are the same, as the API server treats them. */
    private static Stream<String> missing(String path, Object planned, Object stored) {
        if (planned instanceof Map<?, ?> some && stored instanceof Map<?, ?> others) {
            return some.entrySet().stream().flatMap(entry -> {
                Object value = entry.getValue();
                Object other = others.get(entry.getKey());
                boolean vacant = value == null || "".equals(value) || Map.of().equals(value);
                return vacant && other == null
                        ? Stream.empty()
                        : missing(path + "." + entry.getKey(), value == null ? "" : value, other == null ? "" : other);
            });
        }
        if (planned instanceof List<?> some && stored instanceof List<?> others && some.size() == others.size()) {
            return Stream.iterate(0, i -> i < some.size(), i -> i + 1)
                    .flatMap(i -> missing(
                            path + "[" + i + "]",
                            Objects.requireNonNull(some.get(i)),
                            Objects.requireNonNull(others.get(i))));
        }
        return planned.equals(stored) ? Stream.empty() : Stream.of(path + ": " + planned + " is stored as " + stored);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
