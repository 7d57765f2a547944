package io.hcp4j.domain.server;

import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Locale;

import static io.hcp4j.domain.kubernetes.InfraKinds.INGRESS_CONTROLLER;
import static io.hcp4j.domain.kubernetes.InfraKinds.KUBE_VIRT;
import static io.hcp4j.domain.kubernetes.InfraKinds.NODE;
import static io.hcp4j.domain.kubernetes.InfraKinds.POD;
import static io.hcp4j.domain.kubernetes.InfraKinds.STORAGE_CLASS;
import static io.hcp4j.domain.kubernetes.InfraKinds.STORAGE_PROFILE;
import static io.hcp4j.domain.kubernetes.InfraKinds.VOLUME_SNAPSHOT_CLASS;

/** The infrastructure cluster of tests: it has what a cluster has that can run virtual machines. */
public final class InfraServer {
    private static final String KUBEVIRT = "/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts";
    private static final String CLASSES = "/apis/storage.k8s.io/v1/storageclasses";
    private static final String PROFILES = "/apis/cdi.kubevirt.io/v1beta1/storageprofiles";
    private static final String NODES = "/api/v1/nodes";
    private static final String INGRESS =
            "/apis/operator.openshift.io/v1/namespaces/openshift-ingress-operator/ingresscontrollers";

    private final SharedServer server = SharedServer.infrastructure();

    private InfraServer() {}

    /** The cluster, with everything that an earlier test has changed put back. */
    public static InfraServer furnished() {
        InfraServer infra = new InfraServer();
        infra.furnish();
        return infra;
    }

    /** The server itself. */
    public SharedServer server() {
        return server;
    }

    /** An administrator's way to it. */
    public ClusterApi api() {
        return server.api();
    }

    /** Creates an object from JSON. */
    public InfraServer has(String path, String json) {
        server.send("POST", path, json);
        return this;
    }

    /** Changes an object by a JSON merge patch. */
    public InfraServer changes(String path, String json) {
        server.send("PATCH", path, json);
        return this;
    }

    /** Sets the status of an object. */
    public InfraServer says(String path, String json) {
        return changes(path + "/status", "{\"status\":" + json + "}");
    }

    /** Deletes all objects of a kind. */
    public InfraServer loses(ResourceKind kind) {
        for (Document object : api().list(ListQuery.everywhere(kind)).items()) {
            api().delete(new ResourceKey(kind, object.namespace(), object.name()), DeleteOptions.defaults());
        }
        return this;
    }

    /** Creates a user who has these rules of a Role in a namespace, given as JSON, and no other right. */
    public Login user(String name, String namespace, String rules) {
        Login user = server.server().user(name.toLowerCase(Locale.ROOT), "");
        String rbac = "/apis/rbac.authorization.k8s.io/v1/namespaces/" + namespace;
        has(rbac + "/roles", "{\"metadata\":{\"name\":\"" + name + "\"},\"rules\":" + rules + "}");
        has(rbac + "/rolebindings", """
                {"metadata":{"name":"%1$s"},
                 "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"%1$s"},
                 "subjects":[{"kind":"ServiceAccount","namespace":"hcp4j-test-users","name":"%1$s"}]}
                """.formatted(name));
        return user;
    }

    private void furnish() {
        List.of(NODE, POD, STORAGE_CLASS, STORAGE_PROFILE, VOLUME_SNAPSHOT_CLASS, KUBE_VIRT, INGRESS_CONTROLLER)
                .forEach(this::loses);
        server.server().send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"openshift-cnv\"}}");
        server.server().send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"openshift-ingress-operator\"}}");
        has(KUBEVIRT, object("kubevirt.io/v1", "KubeVirt", "kubevirt", "\"spec\":{}"));
        says(KUBEVIRT + "/kubevirt", "{\"observedKubeVirtVersion\":\"v1.6.2\"}");
        has(
                CLASSES,
                "{\"metadata\":{\"name\":\"shared\",\"annotations\":"
                        + "{\"storageclass.kubernetes.io/is-default-class\":\"true\"}},\"provisioner\":\"shared.example.com\"}");
        has(PROFILES, object("cdi.kubevirt.io/v1beta1", "StorageProfile", "shared", "\"spec\":{}"));
        says(PROFILES + "/shared", "{\"claimPropertySets\":[{\"accessModes\":[\"ReadWriteMany\"]}]}");
        has(
                INGRESS,
                object(
                        "operator.openshift.io/v1",
                        "IngressController",
                        "default",
                        "\"spec\":{\"routeAdmission\":{\"wildcardPolicy\":\"WildcardsAllowed\"}}"));
        has(
                NODES,
                "{\"metadata\":{\"name\":\"worker-1\",\"labels\":"
                        + "{\"kubevirt.io/schedulable\":\"true\",\"size\":\"large\"}}}");
        changes(NODES + "/worker-1", "{\"spec\":{\"taints\":null}}");
        says(
                NODES + "/worker-1",
                "{\"allocatable\":{\"cpu\":\"16\",\"memory\":\"64Gi\",\"nvidia.com/A10\":\"1\"},"
                        + "\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}");
    }

    private static String object(String apiVersion, String kind, String name, String rest) {
        return "{\"apiVersion\":\"%s\",\"kind\":\"%s\",\"metadata\":{\"name\":\"%s\"},%s}"
                .formatted(apiVersion, kind, name, rest);
    }
}
