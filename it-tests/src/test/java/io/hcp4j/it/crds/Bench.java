package io.hcp4j.it.crds;

import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Map;

/** An API server of its own with our definitions, and a namespace to try objects in. */
final class Bench implements AutoCloseable {
    private static final WriteOptions AS_TEST = WriteOptions.by("test");

    private final ApiServer server;
    private final ClusterApi cluster;
    private final String namespace;
    private int objects;

    private Bench(ApiServer server) {
        this.server = server;
        this.cluster = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults());
        this.namespace = server.freshNamespace();
    }

    static Bench forSuite(Class<?> suite) {
        Bench bench = new Bench(ApiServer.requireSecond(suite));
        CrdInstaller.install(bench.cluster);
        return bench;
    }

    ClusterApi cluster() {
        return cluster;
    }

    /** Creates an object under a name and in a place of its own. */
    Document create(Document object) {
        ResourceKind kind = kindOf(object);
        Document named = object.with("object-" + ++objects, "metadata", "name");
        return cluster.create(
                kind, kind.namespaced() ? named.with(namespace, "metadata", "namespace") : named, AS_TEST);
    }

    /** Replaces an object's spec. */
    Document respecify(Document object, Document other) {
        return replace(object, "", "/spec", other.object("spec").orElse(Document.empty()));
    }

    /** Replaces an object's status. Not by a merge patch: those take no null, and a version that is on its way ends at null. */
    Document report(Document object, Document status) {
        return replace(object, "status", "/status", status);
    }

    private Document replace(Document object, String subresource, String path, Document value) {
        ResourceKind kind = kindOf(object);
        return cluster.patch(
                kind.namespaced() ? kind.in(object.namespace(), object.name()) : kind.named(object.name()),
                new Patch.Json(List.of(Document.of(Map.of("op", "add", "path", path, "value", value))), subresource),
                AS_TEST);
    }

    /** What the server says against something; "" when it does it. */
    static String refusal(Runnable attempt) {
        try {
            attempt.run();
            return "";
        } catch (HcpException e) {
            if (e.code() != ErrorCode.INVALID) {
                throw e;
            }
            return e.serverMessage().orElse(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        cluster.close();
    }

    @Override
    public String toString() {
        return server.description();
    }

    private static ResourceKind kindOf(Document object) {
        return Kinds.ALL.stream()
                .filter(kind ->
                        kind.kind().equals(object.kind()) && kind.apiVersion().equals(object.apiVersion()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of " + object));
    }
}
