package io.hcp4j.domain.server;

import io.hcp4j.apiserver.EmbeddedApiServer;
import io.hcp4j.apiserver.EmbeddedOptions;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An API server within this process that serves the kinds of HyperShift and what they stand on; no controller acts on it. */
public final class TestServer implements AutoCloseable {
    /** Who sets things up in tests. */
    public static final WriteOptions TEST = WriteOptions.by("test");

    private final EmbeddedApiServer server;
    private final ClusterApi api;
    private final AtomicInteger namespaces = new AtomicInteger();

    private TestServer(EmbeddedApiServer server) {
        this.server = server;
        this.api = server.inProcess();
    }

    /** Starts a management or infrastructure cluster. */
    public static TestServer start(String name) {
        TestServer server = launch(name);
        CrdInstaller.install(server.api);
        return server;
    }

    /** Starts a guest cluster. */
    public static TestServer startGuest(String name) {
        TestServer server = launch(name);
        CrdInstaller.install(server.api, List.of(Kinds.CLUSTER_OPERATOR));
        return server;
    }

    private static TestServer launch(String name) {
        try {
            return new TestServer(EmbeddedApiServer.start(EmbeddedOptions.ephemeral(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An administrator's connection, the same for all. */
    public ClusterApi api() {
        return api;
    }

    /** A connection of an administrator, which the test closes. */
    public ClusterApi connect() {
        return server.inProcess();
    }

    /** An administrator's kubeconfig, for a way to it over the network. */
    String kubeconfig() {
        return server.kubeconfig();
    }

    /** A namespace that no other test uses. */
    public String freshNamespace() {
        String name = "test-" + namespaces.incrementAndGet();
        namespace(name);
        return name;
    }

    /** Creates a namespace. */
    public void namespace(String name) {
        api.create(WellKnownKinds.NAMESPACE, Document.of(Map.of("metadata", Map.of("name", name))), TEST);
    }

    /** The clusters of one call with the defaults; this server is the management cluster. */
    public ClusterAccess access() {
        return access(api, CallOptions.defaults());
    }

    /** The same with another connection to it. */
    public static ClusterAccess access(ClusterApi management, CallOptions options) {
        return access(management, new TestAdapters(), options);
    }

    /** The same with other clusters that can be opened. */
    public static ClusterAccess access(ClusterApi management, TestAdapters adapters, CallOptions options) {
        return new ClusterAccess(adapters, () -> management, options);
    }

    @Override
    public void close() {
        api.close();
        server.close();
    }
}
