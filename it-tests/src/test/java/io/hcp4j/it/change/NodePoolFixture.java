package io.hcp4j.it.change;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A hosted cluster {@code example} with a node pool {@code example} of two nodes, for the commands that change them. */
abstract class NodePoolFixture {
    static ApiServer server;

    @TempDir
    Path home;

    ClusterApi api;
    ResourceKey pool;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(NodePoolFixture.class);
        server.installCrds();
    }

    @BeforeEach
    void clusterWithPool() {
        String namespace = server.freshNamespace();
        api = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults());
        pool = HypershiftKinds.NODE_POOL.in(namespace, "example");
        new ByHand(server, namespace).hostedCluster("example");
        api.create(HypershiftKinds.NODE_POOL, Pools.document(pool, 2), WriteOptions.by("test"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    Document stored() {
        return api.get(pool).orElseThrow();
    }
}
