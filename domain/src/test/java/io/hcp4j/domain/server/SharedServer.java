package io.hcp4j.domain.server;

import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;

/**
 * A {@link TestServer} that all tests of a JVM share and that ends with it. It is also reached over the network, with users of its own:
 * what an account may do is tested here.
 */
public final class SharedServer {
    private static final SharedServer MANAGEMENT = new SharedServer("management");
    private static final SharedServer INFRASTRUCTURE = new SharedServer("infrastructure");

    private final ApiServer server;
    private final ClusterApi api;

    private SharedServer(String name) {
        TestServer started = TestServer.start(name);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop " + name));
        server = ApiServer.at(SharedServer.class, "embedded API server", started.kubeconfig());
        api = started.api();
    }

    /** A management cluster. */
    public static SharedServer management() {
        return MANAGEMENT;
    }

    /** Another cluster. */
    public static SharedServer infrastructure() {
        return INFRASTRUCTURE;
    }

    /** A cluster that has what hosted clusters need, or lacks some of it. */
    public static SharedServer openShift() {
        return OpenShift.SERVER;
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
        Document document = new NetworkAdapters().textFormat().readJson(answer, path);
        if (document.text("status").orElse("").equals("Failure")) {
            throw new IllegalStateException(method + " " + path + ": " + answer);
        }
        return document;
    }

    /** Started when it is first needed. */
    private static final class OpenShift {
        private static final SharedServer SERVER = new SharedServer("openshift");
    }
}
