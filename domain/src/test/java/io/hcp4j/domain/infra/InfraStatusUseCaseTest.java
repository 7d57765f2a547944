package io.hcp4j.domain.infra;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.InfraId;
import io.hcp4j.domain.server.HostedClusters;
import io.hcp4j.domain.server.InfraServer;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InfraStatusUseCaseTest {
    private static final String CLUSTER = "cluster.x-k8s.io/cluster-name";
    private static final String MARK = "hypershift.openshift.io/infra-id";

    private final SharedServer management = SharedServer.management();
    private final String namespace = management.server().freshNamespace();
    private InfraServer infra;
    private String machines;

    @BeforeEach
    void furnish() {
        infra = InfraServer.furnished();
        machines = infra.server().server().freshNamespace();
    }

    @Test
    void objectsOfTheClusterAreListedAndThoseOfOthersAreNot() {
        String id = external();
        Document vm = vm("example-1", id);
        vm("theirs-1", "other-x2v4z");
        volume("disk-1", "example-1", vm.uid().orElseThrow(), "");
        labelled("/api/v1/namespaces/" + machines + "/services", "v1", "Service", "console", id, """
                "spec":{"type":"NodePort","ports":[{"port":443}]}""");
        labelled(
                "/apis/route.openshift.io/v1/namespaces/" + machines + "/routes",
                "route.openshift.io/v1",
                "Route",
                "apps",
                id,
                "\"spec\":{\"host\":\"apps.example.com\",\"to\":{\"kind\":\"Service\",\"name\":\"console\"}}");
        infra.has("/apis/networking.k8s.io/v1/namespaces/" + machines + "/networkpolicies", """
                {"metadata":{"name":"virt-launcher"},"spec":{"podSelector":{"matchLabels":{"%s":"%s"}}}}""".formatted(MARK, id));

        assertThat(status())
                .extracting(InfraItem::kind, InfraItem::name, InfraItem::state)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"VirtualMachine\", \"example-1\", \"Running\")",
                        "(\"DataVolume\", \"disk-1\", \"Succeeded\")",
                        "(\"Service\", \"console\", \"NodePort\")",
                        "(\"Route\", \"apps\", \"apps.example.com\")",
                        "(\"NetworkPolicy\", \"virt-launcher\", \"\")");
    }

    @Test
    void machinesThatClusterApiDoesNotKnowAndVolumesWithoutMachineAreLeftOver() {
        String id = external();
        vm("known-1", id);
        vm("forgotten-1", id);
        volume("orphan", "gone-1", "00000000-0000-0000-0000-000000000001", id);
        management.send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"" + namespace + "-example\"}}");
        management.send(
                "POST",
                "/apis/infrastructure.cluster.x-k8s.io/v1alpha1/namespaces/" + namespace + "-example/kubevirtmachines",
                """
                {"apiVersion":"infrastructure.cluster.x-k8s.io/v1alpha1","kind":"KubevirtMachine",
                 "metadata":{"name":"known-1"},"spec":{}}""");

        assertThat(status())
                .extracting(item -> item.name() + ": " + item.leftover())
                .containsExactlyInAnyOrder(
                        "known-1: ", "forgotten-1: no machine of the cluster", "orphan: its virtual machine is gone");
    }

    @Test
    void whereMachinesCannotBeSeenNoneIsCalledLeftOver() {
        String id = external();
        vm("example-1", id);
        String user = "hosted-cluster-reader";
        String rbac = "/apis/rbac.authorization.k8s.io/v1/namespaces/" + namespace;
        management.server().user(user, "");
        management.send("POST", rbac + "/roles", """
                {"metadata":{"name":"r"},"rules":[{"apiGroups":["*"],"resources":["*"],"verbs":["get","list"]}]}""");
        management.send("POST", rbac + "/rolebindings", """
                {"metadata":{"name":"r"},"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"r"},
                 "subjects":[{"kind":"ServiceAccount","namespace":"hcp4j-test-users","name":"%s"}]}""".formatted(user));

        try (ClusterApi api = NetworkAdapters.open(
                management.server().endpoint().as(management.server().user(user, "")))) {
            InfraObjects objects = new InfraStatusUseCase(NetworkAdapters.clusters(api))
                    .execute(new InfraStatus.OfCluster(namespace, "example"));

            assertThat(objects.items()).extracting(InfraItem::leftover).containsExactly("");
            assertThat(objects.unseen())
                    .containsExactly("which virtual machines are left over: no right to list"
                            + " kubevirtmachines.infrastructure.cluster.x-k8s.io in namespace " + namespace
                            + "-example");
        }
    }

    @Test
    void allThatADeletedClusterHasLeftIsLeftOver() {
        vm("forgotten", InfraId.derive(namespace, "gone"));
        vm("named", "gone-x2v4z");

        assertThat(leftovers("")).extracting(InfraItem::name).containsExactly("forgotten");
        assertThat(leftovers("gone-x2v4z")).extracting(InfraItem::name).containsExactly("named");
        assertThat(leftovers("")).extracting(InfraItem::leftover).containsExactly("the hosted cluster is gone");
    }

    @Test
    void theManagementClusterIsAskedWhereTheMachinesAreItsOwn() {
        new HostedClusters(namespace).local();

        assertThat(status()).isEmpty();
    }

    @Test
    void aFailureNamesTheClusterThatItIsOf() {
        new HostedClusters(namespace).external(machines, "no kubeconfig");

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(this::status)
                .withMessageStartingWith("infrastructure cluster: ")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS));
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new InfraStatusUseCase(NetworkAdapters.clusters(management.api()))
                        .execute(new InfraStatus.OfCluster(namespace, "none")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private String external() {
        HostedCluster cluster = new HostedClusters(namespace)
                .external(machines, NetworkAdapters.text(infra.server().server().admin()));
        return cluster.spec().infraId().orElseThrow();
    }

    private List<InfraItem> status() {
        return new InfraStatusUseCase(NetworkAdapters.clusters(management.api()))
                .execute(new InfraStatus.OfCluster(namespace, "example"))
                .items();
    }

    private List<InfraItem> leftovers(String infraId) {
        KubeconfigSource admin = new KubeconfigSource.Text(
                NetworkAdapters.text(infra.server().server().admin()), "", "test");
        return new InfraStatusUseCase(NetworkAdapters.clusters(management.api()))
                .execute(new InfraStatus.OfDeletedCluster(namespace, "gone", admin, machines, infraId))
                .items();
    }

    private Document vm(String name, String infraId) {
        String path = "/apis/kubevirt.io/v1/namespaces/" + machines + "/virtualmachines";
        labelled(path, "kubevirt.io/v1", "VirtualMachine", name, infraId, """
                "spec":{"running":false,"template":{"spec":{"domain":{"devices":{}}}}}""");
        infra.says(path + "/" + name, "{\"printableStatus\":\"Running\"}");
        return infra.server().send("GET", path + "/" + name, "");
    }

    /** A volume that a finalizer keeps, as it keeps those whose machine is gone from the garbage collector. */
    private void volume(String name, String owner, String ownerUid, String infraId) {
        String path = "/apis/cdi.kubevirt.io/v1beta1/namespaces/" + machines + "/datavolumes";
        infra.has(path, """
                {"apiVersion":"cdi.kubevirt.io/v1beta1","kind":"DataVolume",
                 "metadata":{"name":"%s","labels":{"%s":"%s"},"finalizers":["example.com/stays"],"ownerReferences":[
                  {"apiVersion":"kubevirt.io/v1","kind":"VirtualMachine","name":"%s","uid":"%s"}]},"spec":{}}
                """.formatted(name, MARK, infraId, owner, ownerUid));
        infra.says(path + "/" + name, "{\"phase\":\"Succeeded\"}");
    }

    private void labelled(String path, String apiVersion, String kind, String name, String infraId, String rest) {
        infra.has(path, """
                {"apiVersion":"%s","kind":"%s","metadata":{"name":"%s","labels":{"%s":"%s"}},%s}
                """.formatted(apiVersion, kind, name, CLUSTER, infraId, rest));
    }
}
