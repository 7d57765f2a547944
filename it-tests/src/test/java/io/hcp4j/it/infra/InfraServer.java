package io.hcp4j.it.infra;

import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.connection.ConnectionOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An API server with what an infrastructure cluster has that can run virtual machines. */
final class InfraServer {
    private static final Pattern PLACE =
            Pattern.compile("/apis?/((?:[a-z0-9.]+/)?v[a-z0-9]+)/(?:namespaces/[^/]+/)?([^/]+)");
    private static final Map<String, String> KINDS = Map.of(
            "kubevirts", "KubeVirt",
            "virtualmachines", "VirtualMachine",
            "storageclasses", "StorageClass",
            "storageprofiles", "StorageProfile",
            "ingresscontrollers", "IngressController",
            "network-attachment-definitions", "NetworkAttachmentDefinition",
            "nodes", "Node",
            "roles", "Role",
            "rolebindings", "RoleBinding");

    private final ApiServer server;

    private InfraServer(ApiServer server) {
        this.server = server;
    }

    /** Has a server, which is the suite's own, hold what an infrastructure cluster has, and nothing else of that. */
    static InfraServer furnished(ApiServer server) {
        InfraServer infra = new InfraServer(server);
        infra.furnish();
        return infra;
    }

    ApiServer server() {
        return server;
    }

    /** Creates an object, or changes the one that is there. */
    void has(String path, String name, String json) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            throw new IllegalArgumentException(path);
        }
        String version = place.group(1);
        String kind = Objects.requireNonNull(KINDS.get(place.group(2)), path);
        String head = "{\"apiVersion\":\"%s\",\"kind\":\"%s\",\"metadata\":{\"name\":\"%s\"},";
        String answer = server.send("POST", path, head.formatted(version, kind, name) + json.substring(1));
        if (answer.contains("\"reason\":\"AlreadyExists\"")) {
            answer = server.send("PATCH", path + "/" + name, json);
        }
        if (answer.contains("\"status\":\"Failure\"")) {
            throw new IllegalStateException(answer);
        }
    }

    /** Sets the status of an object. */
    void says(String path, String statusJson) {
        server.send("PATCH", path + "/status", "{\"status\":" + statusJson + "}");
    }

    void changes(String path, String json) {
        server.send("PATCH", path, json);
    }

    void loses(String path) {
        server.send("DELETE", path, "");
    }

    /** A user whose rights are those of a Role in a namespace, given as the rules of the Role in JSON. */
    Login userWith(String name, String namespace, String rules) {
        Login user = server.user(name.toLowerCase(Locale.ROOT), "");
        String rbac = "/apis/rbac.authorization.k8s.io/v1/namespaces/" + namespace;
        has(rbac + "/roles", name, "{\"rules\":" + rules + "}");
        has(rbac + "/rolebindings", name, """
                {"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"%1$s"},
                 "subjects":[{"kind":"ServiceAccount","namespace":"hcp4j-test-users","name":"%1$s"}]}
                """.formatted(name));
        return user;
    }

    private void furnish() {
        try (ClusterApi api = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults())) {
            CrdInstaller.install(api);
            // Other suites on this server create some in namespaces of their own, and there is one installation only.
            api.list(ListQuery.everywhere(InfraKinds.KUBE_VIRT))
                    .items()
                    .forEach(other -> api.delete(
                            InfraKinds.KUBE_VIRT.in(other.namespace(), other.name()), DeleteOptions.defaults()));
        }
        List.of(
                        "/api/v1/nodes",
                        "/apis/storage.k8s.io/v1/storageclasses",
                        "/apis/cdi.kubevirt.io/v1beta1/storageprofiles")
                .forEach(others -> server.send("DELETE", others, ""));
        server.send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"openshift-cnv\"}}");
        server.send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"openshift-ingress-operator\"}}");
        has("/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts", "kubevirt", "{\"spec\":{}}");
        restore();
    }

    /** Puts everything back that tests change. */
    void restore() {
        says(
                "/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts/kubevirt",
                "{\"observedKubeVirtVersion\":\"v1.6.2\"}");
        has("/apis/storage.k8s.io/v1/storageclasses", "shared", "{\"provisioner\":\"shared.example.com\"}");
        changes(
                "/apis/storage.k8s.io/v1/storageclasses/shared",
                "{\"metadata\":{\"annotations\":{\"storageclass.kubernetes.io/is-default-class\":\"true\"}}}");
        has("/apis/cdi.kubevirt.io/v1beta1/storageprofiles", "shared", "{\"spec\":{}}");
        says(
                "/apis/cdi.kubevirt.io/v1beta1/storageprofiles/shared",
                "{\"claimPropertySets\":[{\"accessModes\":[\"ReadWriteMany\"]}]}");
        has(
                "/apis/operator.openshift.io/v1/namespaces/openshift-ingress-operator/ingresscontrollers",
                "default",
                "{\"spec\":{\"routeAdmission\":{\"wildcardPolicy\":\"WildcardsAllowed\"}}}");
        has("/api/v1/nodes", "worker-1", "{\"spec\":{}}");
        changes(
                "/api/v1/nodes/worker-1",
                "{\"metadata\":{\"labels\":{\"kubevirt.io/schedulable\":\"true\",\"size\":\"large\"}},"
                        + "\"spec\":{\"taints\":null}}");
        says(
                "/api/v1/nodes/worker-1",
                "{\"allocatable\":{\"cpu\":\"16\",\"memory\":\"64Gi\",\"nvidia.com/A10\":\"1\"},"
                        + "\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}");
    }
}
