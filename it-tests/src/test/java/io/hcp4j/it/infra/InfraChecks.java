package io.hcp4j.it.infra;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.Endpoint;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is looked at on the infrastructure cluster before anything is created, each check made to fail at least once. After each refusal
 * both clusters hold what they held before, every object of every kind.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class InfraChecks {
    private static final String VMS = "/apis/kubevirt.io/v1/namespaces/";

    private static final String VM =
            "{\"spec\":{\"running\":false,\"template\":{\"spec\":{\"domain\":{\"devices\":{}}}}}}";

    @TempDir
    Path home;

    private final String client;
    private ApiServer management;
    private InfraServer infra;
    private AllObjects onManagement;
    private AllObjects onInfra;
    private String namespace;
    private String machines;

    /**
     * Through one client.
     *
     * @param client its id: that both do the same is for their contract tests
     */
    InfraChecks(String client) {
        this.client = client;
    }

    /** A cluster with HyperShift's definitions. */
    abstract ApiServer managementCluster();

    abstract InfraServer infrastructureCluster();

    @BeforeAll
    void startServers() {
        management = managementCluster();
        infra = infrastructureCluster();
        onManagement = new AllObjects(management);
        onInfra = new AllObjects(infra.server());
    }

    @BeforeEach
    void namespaces() {
        namespace = management.freshNamespace();
        machines = infra.server().freshNamespace();
    }

    @AfterEach
    void restore() {
        infra.restore();
    }

    @Test
    void aClusterIsCreatedWhereAllIsWell() {
        Map<String, Document> before = onInfra.now();

        Finished created = run(infra.server().admin());

        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(created.err()).doesNotContain("error: ", "warning: room", "warning: shared", "not known");
        assertThat(created.out()).contains("secret/example-infra-credentials created");
        assertThat(onInfra.now()).isEqualTo(before);
    }

    @Test
    void theServerHasToAnswerAndToBeTheRightOne() {
        Endpoint there = infra.server().endpoint();
        Login login = infra.server().adminLogin();

        refused(6, "server-answers", new Endpoint("https://127.0.0.1:9", there.ca()).as(login));
        refused(
                6,
                "tls-verifies",
                new Endpoint(there.url(), management.endpoint().ca()).as(login));
        Finished refused = refused(5, "credentials-accepted", there.as(Login.token("no-token-of-it")));
        assertThat(refused.err()).contains("infrastructure cluster").doesNotContain("no-token-of-it");
    }

    @Test
    void theNamespaceHasToBeThere() {
        machines = "nowhere";

        Finished refused = refused(2, "namespace", infra.server().admin());

        assertThat(refused.err())
                .contains("there is no namespace nowhere on "
                        + infra.server().endpoint().url());
        Kubeconfig stranger = infra.server().endpoint().as(infra.server().user("hcp4j-secrets", "cluster-admin"));
        assertThat(refused(2, "namespace", stranger).err()).doesNotContain("error: rights");
    }

    @Test
    void everyRightHasToBeHeld() {
        Login user = infra.userWith("few-" + client, machines, """
                [{"apiGroups":["kubevirt.io"],"resources":["virtualmachines"],"verbs":["get","list","watch"]},
                 {"apiGroups":[""],"resources":["services","secrets"],"verbs":["*"]}]
                """);

        Finished refused = refused(2, "rights", infra.server().endpoint().as(user));

        assertThat(refused.err())
                .contains(
                        "no right to create, update, patch, delete, deletecollection virtualmachines.kubevirt.io",
                        "datavolumes.cdi.kubevirt.io",
                        "endpointslices/restricted.discovery.k8s.io",
                        "routes/custom-host.route.openshift.io",
                        "get, create, delete volumesnapshots.snapshot.storage.k8s.io",
                        "warning: rights: no right to update virtualmachines/addvolume.subresources.kubevirt.io",
                        "note: not known: ")
                .doesNotContain("services in", "secrets in", "error: namespace")
                .containsOnlyOnce("  try: hcp4j infra prepare");
    }

    @Test
    void whatRunsVirtualMachinesHasToBeInstalled() {
        infra.says(
                "/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts/kubevirt",
                "{\"observedKubeVirtVersion\":\"v0.59.2\"}");
        assertThat(refused(2, "kubevirt", infra.server().admin()).err()).contains("v0.59.2", "1.0.0 or newer");
        try (FaultProxy proxy = FaultProxy.before(infra.server())) {
            proxy.next(FaultProxy.ALWAYS, Seen.request("GET", "/apis/kubevirt.io/v1"), Fault.status(404, "NotFound"));
            proxy.next(
                    FaultProxy.ALWAYS,
                    Seen.request("GET", "/apis/cdi.kubevirt.io/v1beta1"),
                    Fault.status(404, "NotFound"));
            proxy.next(
                    FaultProxy.ALWAYS,
                    Seen.request("GET", "/version"),
                    Fault.answer(200, "application/json", Map.of(), "{\"gitVersion\":\"v1.26.9\"}"));

            Finished refused = refused(2, "kubevirt", proxy.admin());

            assertThat(refused.err()).contains("error: cdi: ", "error: kubernetes-version: ", "v1.26.9");
        }
    }

    @Test
    void storageHasToBeThere() {
        Kubeconfig admin = infra.server().admin();
        Finished refused = refused(
                2,
                "storage-class",
                admin,
                "--root-volume-storage-class=slow",
                "--infra-storage-class-mapping=fast/guest",
                "--infra-volumesnapshot-class-mapping=snaps/guest");
        assertThat(refused.err())
                .contains("no storage class slow", "no storage class fast", "no volume snapshot class snaps");
        infra.changes(
                "/apis/storage.k8s.io/v1/storageclasses/shared",
                "{\"metadata\":{\"annotations\":{\"storageclass.kubernetes.io/is-default-class\":null}}}");
        assertThat(refused(2, "storage-class", admin).err()).contains("no default storage class");
    }

    @Test
    void whatTheFlagsNameHasToBeThere() {
        infra.changes(
                "/apis/operator.openshift.io/v1/namespaces/openshift-ingress-operator/ingresscontrollers/default",
                "{\"spec\":{\"routeAdmission\":{\"wildcardPolicy\":\"WildcardsDisallowed\"}}}");

        Finished refused = refused(
                2,
                "wildcard-routes",
                infra.server().admin(),
                "--additional-network=name:" + machines + "/fast-net",
                "--vm-node-selector=size=huge",
                "--host-device-name=nvidia.com/A100,count:2");

        assertThat(refused.err())
                .contains(
                        "error: additional-networks: there is no NetworkAttachmentDefinition " + machines + "/fast-net",
                        "error: node-selector: ",
                        "size=huge",
                        "error: host-devices: ",
                        "2 of nvidia.com/A100",
                        "nothing was changed on any cluster");
        infra.has(
                "/apis/k8s.cni.cncf.io/v1/namespaces/" + machines + "/network-attachment-definitions",
                "fast-net",
                "{\"spec\":{\"config\":\"{}\"}}");
        Finished created = run(
                infra.server().admin(),
                "--base-domain=example.com",
                "--additional-network=name:" + machines + "/fast-net",
                "--vm-node-selector=size=large",
                "--host-device-name=nvidia.com/A10");
        assertThat(created.exit()).as(created.err()).isZero();
    }

    @Test
    void whatNodesTellCountsWhereTheirPodsAreNotShown() {
        try (FaultProxy proxy = FaultProxy.before(infra.server())) {
            proxy.next(FaultProxy.ALWAYS, Seen.request("GET", "/api/v1/pods"), Fault.status(403, "Forbidden"));

            Finished refused = refused(2, "node-selector", proxy.admin(), "--vm-node-selector=size=huge");

            assertThat(refused.err()).contains("note: not known: room");
        }
    }

    @Test
    void warningsDoNotStopIt() {
        infra.has(VMS + machines + "/virtualmachines", "theirs", VM);
        infra.changes(
                VMS + machines + "/virtualmachines/theirs",
                "{\"metadata\":{\"labels\":{\"hypershift.openshift.io/infra-id\":\"other-x2v4z\"}}}");
        infra.says(
                "/apis/cdi.kubevirt.io/v1beta1/storageprofiles/shared",
                "{\"claimPropertySets\":[{\"accessModes\":[\"ReadWriteOnce\"]}]}");

        Finished created = run(infra.server().admin(), "--memory=500Gi");

        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(created.err())
                .contains(
                        "warning: shared-namespace: ",
                        "other-x2v4z",
                        "warning: shared-storage: ",
                        "warning: room: the nodes have room for 0 of 2 VMs");
    }

    @Test
    void theManagementClusterItselfIsToldFromAnother() {
        machines = namespace;

        Finished warned = run(management.admin());

        assertThat(warned.err()).contains("warning: other-cluster: ", "is the management cluster itself");
    }

    @Test
    void aCheckThatIsSkippedStopsNothing() {
        machines = "nowhere";

        Finished created = run(infra.server().admin(), "--skip-infra-checks=namespace");
        Finished mistyped = run(infra.server().admin(), "--skip-infra-checks=namespaces");

        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(mistyped.exit()).isEqualTo(2);
        assertThat(mistyped.err()).contains("\"namespaces\" is unknown", "try: --skip-infra-checks namespace");
    }

    @Test
    void aPoolIsCheckedAgainstTheClusterThatItsMachinesRunOn() {
        assertThat(run(infra.server().admin()).exit()).isZero();
        Map<String, Document> before = onManagement.now();
        List<String> words =
                List.of("create", "nodepool", "kubevirt", "--cluster-name=example", "--name=more", "-n", namespace);
        Hcp4j user = user();

        Finished refused = user.run(append(words, "--vm-node-selector=size=huge"));

        assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains("error: node-selector: ");
        assertThat(onManagement.now()).isEqualTo(before);
        assertThat(user.run(words).exit()).isZero();
    }

    @Test
    void whatIsLeftOfAClusterThatIsGoneIsListed() {
        Hcp4j user = user();
        infra.has(VMS + machines + "/virtualmachines", "forgotten", VM);
        infra.changes(
                VMS + machines + "/virtualmachines/forgotten",
                "{\"metadata\":{\"labels\":{\"cluster.x-k8s.io/cluster-name\":\"gone-x2v4z\"}}}");
        String file = "--infra-kubeconfig-file="
                + user.file("infra.yaml", KubeconfigText.of(infra.server().admin()));
        List<String> words = List.of("infra", "status", "gone", file, "--infra-namespace=" + machines);

        Finished listed = user.run(append(words, "--infra-id=gone-x2v4z"));
        Finished ofOthers = user.run(append(words, "--infra-id=other-x2v4z"));

        assertThat(listed.exit()).as(listed.err()).isZero();
        assertThat(listed.out()).containsPattern("VirtualMachine +forgotten .*the hosted cluster is gone");
        assertThat(ofOthers.out()).isEmpty();
        assertThat(user.run(List.of("infra", "status", "gone", "-n", namespace)).exit())
                .isEqualTo(1);
    }

    @Test
    void filesOfThisMachineArePutIntoTheSecret() {
        Hcp4j user = user();
        user.file("infra-ca.crt", infra.server().endpoint().ca());
        String kubeconfig = KubeconfigText.of(infra.server().admin())
                .replaceFirst("certificate-authority-data: [^}]+", "certificate-authority: infra-ca.crt");

        Finished created = user.run(words(user, KubeconfigText.parse(kubeconfig, "test")));

        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(created.err()).contains("certificate-authority hold now is stored in it");
        String rendered = user.run(
                        append(words(user, KubeconfigText.parse(kubeconfig, "test")), "--render", "--render-sensitive"))
                .out();
        assertThat(rendered).contains("example-infra-credentials");
        Finished missing = user.run(
                words(user, KubeconfigText.parse(kubeconfig.replace("infra-ca.crt", "not-there.crt"), "test")));
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("local-file: ", "not-there.crt cannot be read");
    }

    private Finished refused(int exit, String check, Kubeconfig kubeconfig, String... more) {
        Map<String, Document> there = onInfra.now();
        Map<String, Document> here = onManagement.now();

        Finished refused = run(kubeconfig, more);

        assertThat(refused.exit()).as(refused.err()).isEqualTo(exit);
        assertThat(refused.err()).contains("error: " + check + ": ");
        assertThat(refused.out()).isEmpty();
        assertThat(onManagement.now()).isEqualTo(here);
        assertThat(onInfra.now()).isEqualTo(there);
        return refused;
    }

    private Finished run(Kubeconfig kubeconfig, String... more) {
        Hcp4j user = user();
        return user.run(append(words(user, kubeconfig), more));
    }

    private Hcp4j user() {
        return Hcp4j.in(home).on(management.admin(), client);
    }

    /**
     * A later flag wins; the loopback addresses of these servers are of no use to pods, of which there are none, and each test has a
     * cluster of the same name.
     */
    private List<String> words(Hcp4j user, Kubeconfig kubeconfig) {
        List<String> words = new ArrayList<>(List.of("create", "cluster", "kubevirt", "--name=example"));
        words.add("--namespace=" + namespace);
        words.add("--node-pool-replicas=2");
        words.add("--release-image=registry.example.com/release:4.19.3-x86_64");
        words.add("--pull-secret="
                + user.file("pull-secret.json", "{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}"));
        words.add("--infra-namespace=" + machines);
        words.add("--infra-kubeconfig-file=" + user.file("infra.yaml", KubeconfigText.of(kubeconfig)));
        words.add("--skip-infra-checks=loopback-server,cluster-name");
        return words;
    }

    private static List<String> append(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }
}
