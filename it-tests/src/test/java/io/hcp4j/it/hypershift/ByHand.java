package io.hcp4j.it.hypershift;

import io.hcp4j.kubetesting.server.ApiServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes into one namespace what the HyperShift operator would write, which does not run on the test server. */
public final class ByHand {
    private static final String GROUP = "/apis/hypershift.openshift.io/v1beta1/namespaces/";

    private final ApiServer server;
    private final String namespace;

    /** For one namespace. */
    public ByHand(ApiServer server, String namespace) {
        this.server = server;
        this.namespace = namespace;
    }

    /** A HostedCluster as a user creates it; no operator creates this kind. */
    public void hostedCluster(String name) {
        send("POST", GROUP + namespace + "/hostedclusters", """
                {"apiVersion": "hypershift.openshift.io/v1beta1", "kind": "HostedCluster", "metadata": {"name": "%s"},
                 "spec": {
                   "release": {"image": "registry.example.com/release:4.19.3-x86_64"},
                   "pullSecret": {"name": "any"},
                   "platform": {"type": "KubeVirt", "kubevirt": {"baseDomainPassthrough": true}},
                   "etcd": {"managementType": "Managed",
                            "managed": {"storage": {"type": "PersistentVolume", "persistentVolume": {"size": "8Gi"}}}},
                   "services": [
                     {"service": "APIServer", "servicePublishingStrategy": {"type": "LoadBalancer"}},
                     {"service": "Ignition", "servicePublishingStrategy": {"type": "Route"}},
                     {"service": "Konnectivity", "servicePublishingStrategy": {"type": "Route"}},
                     {"service": "OAuthServer", "servicePublishingStrategy": {"type": "Route"}}]}}
                """.formatted(name));
    }

    /** The condition Available. */
    public void available(String cluster, boolean available, String message) {
        status("hostedclusters", cluster, """
                {"conditions": [{"type": "Available", "status": "%s", "reason": "ByHand", "message": "%s",
                                 "lastTransitionTime": "2026-01-01T00:00:00Z"}]}
                """.formatted(available ? "True" : "False", message));
    }

    /** The history of versions: one release, under way or rolled out. */
    public void rollout(String cluster, boolean completed) {
        String image = "registry.example.com/release:4.19.3-x86_64";
        // Not by a merge patch, which drops the nulls that have to be there.
        String path = GROUP + namespace + "/hostedclusters/" + cluster + "/status";
        check(path, server.send("PATCH", path, "application/json-patch+json", """
                [{"op": "add", "path": "/status/version", "value": {
                   "desired": {"image": "%1$s", "version": "4.19.3"}, "availableUpdates": null, "observedGeneration": 1,
                   "history": [{"image": "%1$s", "version": "4.19.3", "verified": false,
                                "startedTime": "2026-01-01T00:00:00Z", "state": "%2$s", "completionTime": %3$s}]}}]
                """.formatted(
                        image, completed ? "Completed" : "Partial", completed ? "\"2026-01-01T00:10:00Z\"" : "null")));
    }

    /** The nodes that a pool has. */
    public void nodes(String pool, int replicas) {
        status("nodepools", pool, "{\"replicas\": " + replicas + "}");
    }

    /** The name of the Secret with the administrator's kubeconfig: it is reported once the guest's API server has an address. */
    public void reportsKubeconfig(String cluster) {
        status("hostedclusters", cluster, "{\"kubeconfig\": {\"name\": \"" + secret(cluster) + "\"}}");
    }

    /** The Secret with the administrator's kubeconfig. */
    public void kubeconfigSecret(String cluster, String key, String kubeconfig) {
        String data = Base64.getEncoder().encodeToString(kubeconfig.getBytes(StandardCharsets.UTF_8));
        send("POST", "/api/v1/namespaces/" + namespace + "/secrets", """
                {"metadata": {"name": "%s"}, "type": "Opaque", "data": {"%s": "%s"}}
                """.formatted(secret(cluster), key, data));
    }

    /** The name of that Secret. */
    public static String secret(String cluster) {
        return cluster + "-admin-kubeconfig";
    }

    private void status(String resource, String name, String status) {
        send("PATCH", GROUP + namespace + "/" + resource + "/" + name + "/status", "{\"status\": " + status + "}");
    }

    private void send(String method, String path, String body) {
        check(method + " " + path, server.send(method, path, body));
    }

    private static void check(String what, String answer) {
        if (answer.contains("\"kind\":\"Status\"")) {
            throw new AssertionError(what + ": " + answer);
        }
    }
}
