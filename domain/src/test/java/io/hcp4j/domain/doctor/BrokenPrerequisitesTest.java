package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static io.hcp4j.domain.check.CheckResult.Outcome.FAILED;
import static io.hcp4j.domain.check.CheckResult.Outcome.PASSED;
import static io.hcp4j.domain.check.CheckResult.Outcome.UNKNOWN;
import static io.hcp4j.domain.check.CheckResult.Outcome.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

/** Each test takes away what one check looks at. */
class BrokenPrerequisitesTest extends OpenShiftFixture {
    private static final ResourceKey VERSION = ManagementKinds.CLUSTER_VERSION.named("version");
    private static final ResourceKey NETWORK = InfraKinds.NETWORK.named("cluster");
    private static final ResourceKey PULL_SECRET = WellKnownKinds.SECRET.in("openshift-config", "pull-secret");
    private static final ResourceKey LOCAL = ManagementKinds.MANAGED_CLUSTER.named("local-cluster");
    private static final ResourceKey HCO =
            ManagementKinds.HYPER_CONVERGED.in("openshift-cnv", "kubevirt-hyperconverged");
    private static final ResourceKey CSV =
            ManagementKinds.CLUSTER_SERVICE_VERSION.in("openshift-cnv", "kubevirt-hyperconverged-operator.v4.19.6");
    private static final ResourceKey POOL = ManagementKinds.IP_ADDRESS_POOL.in("metallb-system", "metallb");
    private static final ResourceKey OPERATOR = ManagementKinds.DEPLOYMENT.in("hypershift", "operator");
    private static final ResourceKey MCE = ManagementKinds.MULTI_CLUSTER_ENGINE.named("multiclusterengine");

    @Test
    void releaseOfTheManagementCluster() {
        says(VERSION, """
                {history: [{state: Partial, version: 4.14.1, image: i, startedTime: '2026-09-01T08:00:00Z', completionTime: null, verified: true},
                 {state: Completed, version: 4.13.9, image: i, startedTime: '2026-09-01T08:00:00Z', completionTime: '2026-09-01T08:40:00Z', verified: true}]}
                """);
        finds("management-version", FAILED, "OpenShift 4.13.9");
        says(VERSION, "{history: [], desired: {version: '5.0.0', image: i}}");
        finds("management-version", PASSED, "5.0.0");
        says(VERSION, "{history: [], desired: {version: snapshot, image: i}}");
        finds("management-version", UNKNOWN, "snapshot");
        loses(VERSION);
        finds("management-version", FAILED, "no OpenShift cluster");
    }

    @Test
    void platform() {
        ResourceKey infrastructure = ManagementKinds.INFRASTRUCTURE.named("cluster");
        says(infrastructure, "{platform: VSphere, platformStatus: {type: VSphere, baremetal: null}}");
        finds("bare-metal", FAILED, "runs on VSphere");
        says(infrastructure, "{platform: None, platformStatus: {type: None}}");
        finds("bare-metal", WARNING, "None");
        loses(infrastructure);
        finds("bare-metal", UNKNOWN, "does not say");
    }

    @Test
    void podNetworkAndItsPackets() {
        says(NETWORK, "{networkType: OpenShiftSDN, clusterNetworkMTU: 1400}");
        finds("pod-network", FAILED, "OpenShiftSDN");
        finds("mtu", WARNING, "MTU of 1400");
        says(NETWORK, "{clusterNetworkMTU: null}");
        finds("mtu", PASSED, "8900");
        says(NETWORK, "{clusterNetworkMTU: 8899}");
        finds("mtu", WARNING, "8899");
        loses(ManagementKinds.OPERATOR_NETWORK.named("cluster"));
        loses(NETWORK);
        finds("pod-network", UNKNOWN, "does not say");
        finds("mtu", UNKNOWN, "does not say");
    }

    @Test
    void multiqueueWithSmallPackets() {
        has(typed(
                HypershiftKinds.NODE_POOL,
                Hosted.pool("clusters", "demo", "demo", 1)
                        .with("Enable", "spec", "platform", "kubevirt", "networkInterfaceMultiqueue")));
        finds("multiqueue", PASSED, "large enough");
        says(NETWORK, "{clusterNetworkMTU: 1400}");
        finds("multiqueue", WARNING, "NodePool clusters/demo uses multiqueue with an MTU of 1400");
    }

    @Test
    void wildcardRoutes() {
        ResourceKey router = InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");
        changes(router, "{spec: {routeAdmission: null}}");
        finds("wildcard-routes", FAILED, "admits no wildcard routes");
        loses(router);
        finds("wildcard-routes", FAILED, "no default IngressController");
    }

    @Test
    void ingressShards() {
        has(
                "{apiVersion: operator.openshift.io/v1, kind: IngressController, metadata: {name: internal, namespace: openshift-ingress-operator}, spec: {namespaceSelector: {matchLabels: {type: internal}}}}");
        finds("ingress-shards", PASSED, "no other");
        changes(
                InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "internal"),
                "{spec: {namespaceSelector: null}}");
        finds("ingress-shards", WARNING, "internal serves all routes");
        loses(InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "internal"));
        changes(
                InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default"),
                "{spec: {routeSelector: {matchLabels: {type: public}}}}");
        finds("ingress-shards", WARNING, "default serves the routes that it selects");
    }

    @Test
    void pullSecret() {
        changes(PULL_SECRET, secret("{\"auths\":{\"quay.io\":{\"auth\":\"hunter2\"}}}"));
        CheckResult broken = finds("pull-secret", FAILED, "not base64 of user:password");
        assertThat(broken.toString()).doesNotContain("hunter2");
        changes(PULL_SECRET, secret("{\"auths\":{\"mirror.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}"));
        finds("pull-secret", WARNING, "no credentials for quay.io");
        loses(PULL_SECRET);
        finds("pull-secret", WARNING, "none of its own");
        assertThat(of("pull-secret", Optional.of("{\"auths\":{\"quay.io\":{\"auth\":\"dXNlcjpwYXNz\"}}}"))
                        .outcome())
                .isEqualTo(PASSED);
        assertThat(of("pull-secret", Optional.of("not json, hunter2")).toString())
                .contains("FAILED")
                .doesNotContain("hunter2");
    }

    @Test
    void loadBalancer() {
        changes(POOL, "{spec: {autoAssign: false}}");
        finds("load-balancer", WARNING, "autoAssign");
        ResourceKey advertisement = ManagementKinds.L2_ADVERTISEMENT.in("metallb-system", "l2advertisement");
        changes(advertisement, "{spec: {ipAddressPools: [other]}}");
        finds("load-balancer", FAILED, "no advertisement announces");
        changes(advertisement, "{spec: {ipAddressPools: null}}");
        changes(POOL, "{spec: {autoAssign: null}}");
        finds("load-balancer", PASSED, "IPAddressPool metallb-system/metallb");
        loses(advertisement);
        has(
                "{apiVersion: metallb.io/v1beta1, kind: BGPAdvertisement, metadata: {name: bgp, namespace: metallb-system}, spec: {}}");
        finds("load-balancer", PASSED, "IPAddressPool metallb-system/metallb");
        loses(POOL);
        finds("load-balancer", FAILED, "no IPAddressPool");
        has(
                "{apiVersion: v1, kind: Service, metadata: {name: api, namespace: clusters}, spec: {type: LoadBalancer, ports: [{port: 6443}]}, status: {loadBalancer: {ingress: [{ip: 10.0.0.1}]}}}");
        finds("load-balancer", PASSED, "not from MetalLB");
    }

    @Test
    void storageClasses() {
        changes(
                InfraKinds.STORAGE_CLASS.named("lvms-vg1"),
                "{metadata: {annotations: {storageclass.kubernetes.io/is-default-class: 'true'}}}");
        finds("default-storage-class", WARNING, "lvms-vg1, ocs-storagecluster-ceph-rbd");
        loses(InfraKinds.STORAGE_CLASS.named("lvms-vg1"));
        finds("etcd-storage", WARNING, "over the network");
        changes(
                InfraKinds.STORAGE_CLASS.named("ocs-storagecluster-ceph-rbd"),
                "{metadata: {annotations: {storageclass.kubernetes.io/is-default-class: null}}}");
        finds("default-storage-class", FAILED, "none of the storage classes is the default one");
        loses(InfraKinds.STORAGE_CLASS.named("ocs-storagecluster-ceph-rbd"));
        finds("default-storage-class", FAILED, "no storage class at all");
        finds("etcd-storage", WARNING, "no storage class at all");
    }

    @Test
    void volumesThatNodesCannotShare() {
        says(
                InfraKinds.STORAGE_PROFILE.named("ocs-storagecluster-ceph-rbd"),
                "{claimPropertySets: [{accessModes: [ReadWriteOnce]}]}");
        finds("shared-storage", WARNING, "not live migrated");
    }

    @Test
    void versionOfVirtualization() {
        says(CSV, "{phase: Installing}");
        finds("virtualization-version", WARNING, "not installed completely: Installing");
        changes(CSV, "{spec: {version: 4.13.8}}");
        finds("virtualization-version", FAILED, "4.13.8");
        changes(CSV, "{spec: {version: newest}}");
        finds("virtualization-version", UNKNOWN, "newest");
        loses(CSV);
        finds("virtualization-version", WARNING, "not by OpenShift Virtualization");
    }

    @Test
    void healthOfVirtualization() {
        says(
                HCO,
                "{conditions: [{type: Available, status: 'True'}, {type: Degraded, status: 'True', message: CDI fails}]}");
        finds("hyperconverged", WARNING, "degraded: CDI fails");
        says(HCO, "{conditions: [{type: Available, status: 'False', message: virt-api is down}]}");
        finds("hyperconverged", FAILED, "virt-api is down");
        loses(HCO);
        finds("hyperconverged", WARNING, "no HyperConverged object");
    }

    @Test
    void nodesForVms() {
        says(InfraKinds.NODE.named("worker-2"), "{conditions: [{type: Ready, status: 'False'}]}");
        finds("vm-nodes", WARNING, "only one node");
        changes(InfraKinds.NODE.named("worker-1"), "{spec: {unschedulable: true}}");
        finds("vm-nodes", FAILED, "no node is ready");
        says(InfraKinds.NODE.named("worker-1"), "{nodeInfo: {architecture: arm64}}");
        finds("architectures", WARNING, "several architectures: {amd64=1, arm64=1}");
        says(InfraKinds.NODE.named("worker-1"), "{nodeInfo: {architecture: riscv64}}");
        says(InfraKinds.NODE.named("worker-2"), "{nodeInfo: {architecture: riscv64}}");
        finds("architectures", WARNING, "riscv64, for which there are no hosted clusters");
        loses(InfraKinds.NODE.named("worker-1"));
        loses(InfraKinds.NODE.named("worker-2"));
        finds("architectures", UNKNOWN, "no node that runs VMs");
    }

    @Test
    void hypershift() {
        says(OPERATOR, "{replicas: 2, availableReplicas: 1, readyReplicas: 1}");
        finds("hypershift-operator", WARNING, "1 of 2 pods");
        says(OPERATOR, "{replicas: 2, availableReplicas: 0, readyReplicas: 0}");
        finds("hypershift-operator", FAILED, "no pod");
        loses(OPERATOR);
        finds("hypershift-operator", FAILED, "not installed");
        says(VERSION, "{desired: {version: 4.22.0, image: i}}");
        finds("supported-versions", WARNING, "does not support 4.22");
        loses(WellKnownKinds.CONFIG_MAP.in("hypershift", "supported-versions"));
        finds("supported-versions", WARNING, "publishes no supported versions");
    }

    @Test
    void multiclusterEngine() {
        changes(
                MCE,
                "{spec: {overrides: {components: [{name: hypershift, enabled: false}, {name: console-mce, enabled: false}]}}}");
        assertThat(finds("multicluster-engine", WARNING, "switched off: hypershift")
                        .what())
                .doesNotContain("console-mce");
        says(MCE, "{phase: Progressing}");
        finds("multicluster-engine", WARNING, "Progressing");
        loses(MCE);
        finds("multicluster-engine", WARNING, "not installed");
    }

    @Test
    void localCluster() {
        says(
                LOCAL,
                "{conditions: [{type: HubAcceptedManagedCluster, status: 'True', reason: A, message: m, lastTransitionTime: '2026-09-01T09:00:00Z'}, {type: ManagedClusterJoined, status: 'True', reason: A, message: m, lastTransitionTime: '2026-09-01T09:00:00Z'}, {type: ManagedClusterConditionAvailable, status: Unknown, reason: Lease, message: Registration agent stopped updating its lease., lastTransitionTime: '2026-09-01T09:00:00Z'}]}");
        finds("local-cluster", FAILED, "stopped updating its lease");
        loses(LOCAL);
        finds("local-cluster", FAILED, "no ManagedCluster local-cluster");
    }

    @Test
    void namesOfHostedClusters() {
        has(cluster("team-a", "demo"));
        finds("unique-names", FAILED, "several hosted clusters are called demo");
        has(cluster("team-a", "clusters"));
        finds("reserved-name", FAILED, "called clusters");
        has(
                "{apiVersion: cluster.open-cluster-management.io/v1, kind: ManagedCluster, metadata: {name: team-b}, spec: {hubAcceptsClient: true}}");
        finds("managed-namespaces", PASSED, "none");
        has(cluster("team-b", "other"));
        finds("managed-namespaces", FAILED, "team-b/other is in the namespace");
    }

    @Test
    void quotasOfTheNamespacesConcerned() {
        String quota =
                "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: NS}, spec: {hard: {pods: '10'}}, status: {hard: {pods: '10'}, used: {pods: '10'}}}";
        has(quota.replace("NS", "elsewhere"));
        finds("quotas", PASSED, "none");
        has(quota.replace("NS", "clusters-demo"));
        finds("quotas", WARNING, "clusters-demo/q has no pods left");
        says(ManagementKinds.RESOURCE_QUOTA.in("clusters-demo", "q"), "{used: {pods: '9'}}");
        finds("quotas", PASSED, "none");
        has(
                "{apiVersion: v1, kind: LimitRange, metadata: {name: l, namespace: clusters}, spec: {limits: [{type: Container, max: {memory: 1Gi}}]}}");
        finds("quotas", WARNING, "clusters/l has a maximum");
    }

    private CheckResult finds(String id, Outcome outcome, String words) {
        CheckResult result = of(id);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(outcome);
        assertThat(result.what()).contains(words);
        if (outcome == FAILED || outcome == WARNING) {
            assertThat(result.remedy().isEmpty()).as("remedy of " + result).isFalse();
        }
        return result;
    }

    private static Document cluster(String namespace, String name) {
        return typed(HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(namespace, name));
    }

    private static Document typed(ResourceKind kind, Document object) {
        return object.with(kind.apiVersion(), "apiVersion").with(kind.kind(), "kind");
    }

    private static String secret(String json) {
        return "{data: {.dockerconfigjson: " + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8))
                + "}}";
    }
}
