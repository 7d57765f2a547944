package io.hcp4j.it.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A cluster {@code example} in a namespace of its own, and a user who types commands about its files. */
abstract class ManifestCommands {
    static final String PASSWORD = base64("{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwbGFudGVk\"}}}");
    static final String POOL = "nodepool.hypershift.openshift.io/example";
    static final String CLUSTER = "hostedcluster.hypershift.openshift.io/example";

    static ApiServer server;

    @TempDir
    Path home;

    ClusterApi api;
    ResourceKey pool;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(ManifestCommands.class);
        server.installCrds();
    }

    @BeforeEach
    void cluster() {
        String namespace = server.freshNamespace();
        api = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults());
        pool = HypershiftKinds.NODE_POOL.in(namespace, "example");
        Path pullSecret = Hcp4j.in(home)
                .file("pull-secret", new String(Base64.getDecoder().decode(PASSWORD), StandardCharsets.UTF_8));
        Finished created = typed(
                "fabric8",
                "create",
                "cluster",
                "kubevirt",
                "--name=example",
                "--node-pool-replicas=2",
                "--pull-secret=" + pullSecret,
                "--release-image=registry.example.com/release:4.19.3-x86_64");
        assertThat(created.exit()).as(created.err()).isZero();
    }

    @AfterEach
    void close() {
        api.close();
    }

    Finished typed(String client, String... words) {
        return run(Hcp4j.in(home).on(server.admin(), client), words);
    }

    Finished run(Hcp4j user, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--namespace=" + pool.namespace());
        return user.run(all);
    }

    String file(String name, Finished printed) {
        assertThat(printed.exit()).as(printed.err()).isZero();
        return file(name, printed.out());
    }

    String file(String name, String text) {
        return Hcp4j.in(home).file(name + ".yaml", text).toString();
    }

    Document stored() {
        return api.get(pool).orElseThrow();
    }

    ResourceKey secret(String name) {
        return WellKnownKinds.SECRET.in(pool.namespace(), name);
    }

    ResourceKey configMap() {
        return WellKnownKinds.CONFIG_MAP.in(pool.namespace(), "example");
    }

    static String configMapManifest() {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: example}
                data: {a: b}
                """;
    }

    static String secretManifest(String pullSecret) {
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: example-pull-secret}
                """ + (pullSecret.isEmpty() ? "" : "data: {.dockerconfigjson: " + pullSecret + "}\n");
    }

    static String poolManifest(String name) {
        return """
                apiVersion: hypershift.openshift.io/v1beta1
                kind: NodePool
                metadata: {name: %s}
                spec:
                  arch: amd64
                  clusterName: example
                  management: {upgradeType: Replace}
                  platform:
                    type: KubeVirt
                    kubevirt:
                      compute: {cores: 2, memory: 8Gi}
                      rootVolume: {type: Persistent, persistent: {size: 32Gi}}
                  release: {image: registry.example.com/release:4.19.3-x86_64}
                  replicas: 1
                """.formatted(name);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
