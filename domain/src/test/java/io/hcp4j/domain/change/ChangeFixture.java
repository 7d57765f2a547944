package io.hcp4j.domain.change;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.InterferingCluster;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A node pool called {@code pool} of the cluster {@code example}, for the tests of changes. */
abstract class ChangeFixture {
    static final ProgressListener NO_LISTENER = ProgressListener.none();
    static final ChangeMode MODE = ChangeMode.standard();

    static TestServer server;

    String namespace;
    ResourceKey pool;

    @BeforeAll
    static void start() {
        server = TestServer.start("changes");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void pool() {
        namespace = server.freshNamespace();
        pool = Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(namespace, "pool", "example", 2));
    }

    ScaleNodePool scale(int replicas, ChangeMode mode) {
        return new ScaleNodePool(namespace, "pool", replicas, mode);
    }

    static ClusterAccess on(InterferingCluster cluster) {
        return TestServer.access(cluster, CallOptions.defaults());
    }

    static Document read(ResourceKey key) {
        return server.api().get(key).orElseThrow();
    }
}
