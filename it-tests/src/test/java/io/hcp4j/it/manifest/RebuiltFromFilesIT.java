package io.hcp4j.it.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A hosted cluster that is taken down in files, destroyed, and made again from them, on a sandbox in this process. */
@ExtendWith(SharedWorld.class)
class RebuiltFromFilesIT {
    private static final ResourceKey CLUSTER = HypershiftKinds.HOSTED_CLUSTER.in("clusters", "example");
    private static final ResourceKey KEY = WellKnownKinds.SECRET.in("clusters", "example-etcd-encryption-key");

    private static World world;

    @TempDir
    Path home;

    @BeforeAll
    static void world(World shared) {
        world = shared;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aClusterComesBackAsItWas(String client) {
        Hcp4j user = world.user(home, client);
        world.hosted(user, "example", false, 2);
        String id = field("spec", "clusterID").orElseThrow();
        Optional<Object> key = found(KEY).flatMap(secret -> secret.value("data"));
        Finished exported = succeeds(user.run(List.of("export", "example", "--secrets=include")));
        assertThat(exported.out()).doesNotContain(id, "HasBeenAvailable", "finalizers", "nodePoolCurrentConfig");
        Path file = user.file("example.yaml", exported.out());
        succeeds(user.run(List.of("diff", "-f", file.toString())));

        succeeds(user.run(List.of("destroy", "cluster", "kubevirt", "--name=example", "--yes")));
        assertThat(found(CLUSTER)).isEmpty();
        assertThat(found(KEY)).isEmpty();
        Finished applied = succeeds(user.run(List.of("apply", "-f", file.toString(), "--wait", "--timeout=3m")));

        assertThat(applied.out()).isEqualTo("""
                secret/example-etcd-encryption-key created
                secret/example-pull-secret created
                hostedcluster.hypershift.openshift.io/example created
                nodepool.hypershift.openshift.io/example created
                """);
        assertThat(field("spec", "clusterID")).isPresent().isNotEqualTo(Optional.of(id));
        assertThat(found(KEY).flatMap(secret -> secret.value("data"))).isEqualTo(key);
        assertThat(succeeds(user.run(List.of("export", "example", "--secrets=include")))
                        .out())
                .isEqualTo(exported.out());
        succeeds(user.run(List.of("verify", "example")));
        succeeds(user.run(List.of("destroy", "cluster", "kubevirt", "--name=example", "--yes")));
    }

    @Test
    void aClusterWithoutNodesIsWaitedForAsFarAsItGets() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "example", false, 1);
        Finished exported = succeeds(user.run(List.of("export", "example", "--secrets=include")));
        Path file = user.file("example.yaml", exported.out().replace("replicas: 1", "replicas: 0"));
        succeeds(user.run(List.of("destroy", "cluster", "kubevirt", "--name=example", "--yes")));

        Finished applied = succeeds(user.run(List.of("apply", "-f", file.toString(), "--wait", "--timeout=3m")));

        assertThat(applied.err())
                .contains("waiting for HostedCluster clusters/example to be available", "ready (0 of 0");
        succeeds(user.run(List.of("destroy", "cluster", "kubevirt", "--name=example", "--yes")));
    }

    private static Finished succeeds(Finished finished) {
        assertThat(finished.exit()).as(finished.out() + finished.err()).isZero();
        return finished;
    }

    private static Optional<Document> found(ResourceKey key) {
        return world.management().get(key);
    }

    private static Optional<String> field(String... path) {
        return found(CLUSTER).flatMap(cluster -> cluster.text(path));
    }
}
