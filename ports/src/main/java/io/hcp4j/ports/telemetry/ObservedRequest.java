package io.hcp4j.ports.telemetry;

import java.util.Objects;

/**
 * A request, as far as telemetry says. Few different values occur, so that they can be attributes of metrics.
 *
 * @param server host and port of the API server, for example {@code api.mgmt.example.com:6443}; without a port when its address has none
 * @param method GET, POST, PATCH or DELETE
 * @param path the path with placeholders for names, for example {@code
 *     /apis/hypershift.openshift.io/v1beta1/namespaces/{namespace}/hostedclusters/{name}}
 * @param watch whether the answer is a stream of changes
 */
public record ObservedRequest(String server, String method, String path, boolean watch) {

    /** Checks that nothing is missing. */
    public ObservedRequest {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
    }

    /** For example {@code GET /version at api.mgmt.example.com:6443}. */
    @Override
    public String toString() {
        return (watch ? "watch " : method + " ") + path + " at " + server;
    }
}
