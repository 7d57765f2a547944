package io.hcp4j.domain.servers;

import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.apiserver.EmbeddedApiServer;
import io.hcp4j.apiserver.EmbeddedOptions;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An API server in this process that serves the kinds of HyperShift and KubeVirt. Two for all tests of a JVM, which end with it. */
public final class TestServer {
    private static final TestServer MANAGEMENT = new TestServer("management");
    private static final TestServer INFRASTRUCTURE = new TestServer("infrastructure");

    private final ApiServer server;
    private final ClusterApi api;

    private TestServer(String name) {
        try {
            EmbeddedApiServer embedded = EmbeddedApiServer.start(EmbeddedOptions.ephemeral(name));
            Runtime.getRuntime().addShutdownHook(new Thread(embedded::close, "stop " + name));
            server = ApiServer.at(TestServer.class, "embedded API server", embedded.kubeconfig());
            api = embedded.inner();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CrdInstaller.install(api);
    }

    /** A management cluster. */
    public static TestServer management() {
        return MANAGEMENT;
    }

    /** Another cluster. */
    public static TestServer infrastructure() {
        return INFRASTRUCTURE;
    }

    /** The server as the test kit sees it: namespaces, users, plain requests, fault proxies. */
    public ApiServer server() {
        return server;
    }

    /** An administrator's way to it, which needs no network. */
    public ClusterApi api() {
        return api;
    }

    /** Sends a JSON request as administrator, which must succeed. */
    public Document send(String method, String path, String body) {
        String answer = server.send(method, path, body);
        Document document = new TestAdapters().textFormat().readJson(answer, path);
        if (document.text("status").orElse("").equals("Failure")) {
            throw new IllegalStateException(method + " " + path + ": " + answer);
        }
        return document;
    }
}
