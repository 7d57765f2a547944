package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One test's namespace on the real server, and the connections it opened. */
abstract class ContractCase {
    /** Short pauses and waits, so that a fault takes no longer to see than it must. */
    static final ConnectionLimits LIMITS = new ConnectionLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            3,
            Duration.ofMillis(20),
            Duration.ofSeconds(5),
            Deadline.never());

    static final WriteOptions WRITE = WriteOptions.by("tck");

    final ApiServer server;
    final String namespace;

    private final ClusterApiContract suite;
    private final Deque<ClusterApi> opened = new ArrayDeque<>();

    ContractCase(ClusterApiContract suite) {
        this.suite = suite;
        this.server = suite.server();
        this.namespace = server.freshNamespace();
    }

    @AfterEach
    void closeConnections() {
        opened.forEach(ClusterApi::close);
    }

    final ClusterApi open(Kubeconfig kubeconfig, ConnectionLimits limits) {
        ClusterApi api =
                suite.connector().open(kubeconfig, ConnectionOptions.defaults().withLimits(limits));
        opened.push(api);
        return api;
    }

    final boolean readsKubeconfigs() {
        return suite.readsKubeconfigs();
    }

    final ClusterApi open() {
        return open(server.admin(), LIMITS);
    }

    final ResourceKey key(String name) {
        return WellKnownKinds.CONFIG_MAP.in(namespace, name);
    }

    final Document configMap(String name, String value) {
        return Document.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", name, "namespace", namespace, "labels", Map.of("tck", "yes")),
                "data",
                Map.of("key", value)));
    }

    final Document create(ClusterApi api, String name) {
        return api.create(WellKnownKinds.CONFIG_MAP, configMap(name, "first"), WRITE);
    }

    /** The error that a call ends with. */
    static HcpException failure(ThrowingCallable call) {
        return catchThrowableOfType(HcpException.class, call);
    }
}
