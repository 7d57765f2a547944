package io.hcp4j.it.flow;

import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.Needed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documented commands from the preparation of a cluster to its verification, on the sandbox of one engine; each test has a cluster of its own,
 * and they wait at the same time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
// Each step has a deadline of its own; the three minutes that some of them get are more than the two of a usual test.
@Timeout(value = 8, unit = TimeUnit.MINUTES)
abstract class DocumentedFlow {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    /** As documented, and the one that HyperShift has added since. */
    private static final List<String> CLUSTER_COLUMNS =
            List.of("NAME", "VERSION", "CP VERSION", "KUBECONFIG", "PROGRESS", "AVAILABLE", "PROGRESSING", "MESSAGE");

    private static final List<String> POOL_COLUMNS = List.of(
            "NAME",
            "CLUSTER",
            "DESIRED NODES",
            "CURRENT NODES",
            "AUTOSCALING",
            "AUTOREPAIR",
            "VERSION",
            "UPDATINGVERSION",
            "UPDATINGCONFIG",
            "MESSAGE");
    private static final String AVAILABLE = "The hosted control plane is available";

    private final String engine;
    /** Nothing, where there is no desk to sit at. */
    private Runnable end = () -> {};

    private ShellSession desk;

    DocumentedFlow(String engine) {
        this.engine = engine;
    }

    @BeforeAll
    void startSandbox(@TempDir Path home) throws IOException {
        boolean servers = !engine.equals("kube") || System.getenv("KUBEBUILDER_ASSETS") != null;
        Needed.here(getClass(), servers, "KUBEBUILDER_ASSETS");
        Optional<ShellSession> made = ShellSession.in(home);
        Needed.here(getClass(), made.isPresent(), "kubectl");
        desk = made.orElseThrow();
        Files.writeString(
                home.resolve("pull-secret"), "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}\n");
        end = () -> desk.type("hcp4j sandbox down");
        desk.type("hcp4j sandbox up --detach --engine " + engine);
        desk.type("hcp4j sandbox kubeconfig > kubeconfig");
    }

    @AfterAll
    void stopSandbox() {
        end.run();
    }

    @Test
    void aClusterIsCreatedVerifiedScaledAndGetsAnotherPool() {
        desk.type("hcp create cluster kubevirt --name example --node-pool-replicas 2 --pull-secret pull-secret"
                + " --memory 6Gi --cores 2 --etcd-storage-class=lvm-storageclass");
        Eventually.holds("control plane pods", TIMEOUT, () -> {
            Table pods = Table.of(desk.type("oc -n clusters-example get pods"));
            assertThat(pods.columns()).containsExactly("NAME", "READY", "STATUS", "RESTARTS", "AGE");
            assertThat(pods.column("NAME")).anyMatch(name -> name.startsWith("capi-provider-"));
            assertThat(pods.column("NAME")).anyMatch(name -> name.startsWith("catalog-operator-"));
            assertThat(pods.column("NAME")).anyMatch(name -> name.startsWith("cluster-api-"));
            // A Job that the documentation's release did not have yet comes to its end.
            assertThat(pods.column("STATUS")).containsOnly("Running", "Completed");
        });
        becomes("example", "Completed");

        desk.type("hcp create kubeconfig --name example > example-kubeconfig");
        allOperatorsAreAvailable("example");

        desk.type("oc scale nodepool/example --namespace clusters --replicas=3");
        Eventually.holds("three nodes", TIMEOUT, () -> assertThat(readyNodes()).hasSize(3));

        desk.type("hcp create nodepool kubevirt --cluster-name example --name example-extra-cpu --node-count 2"
                + " --memory 6Gi --cores 4 --root-volume-size 16");
        Eventually.holds("the new pool under way", TIMEOUT, () -> {
            Map<String, String> pool = pool("example-extra-cpu");
            assertThat(pool).containsEntry("CLUSTER", "example").containsEntry("DESIRED NODES", "2");
            assertThat(pool.get("MESSAGE")).isEqualTo("Minimum availability requires 2 replicas, current 0 available");
        });
        Eventually.holds("five nodes", TIMEOUT, () -> assertThat(readyNodes())
                .hasSize(5)
                .filteredOn(name -> name.startsWith("example-extra-cpu-"))
                .hasSize(2));
        Eventually.holds("both pools as wanted", TIMEOUT, () -> {
            assertThat(pool("example")).containsEntry("CURRENT NODES", "3");
            assertThat(pool("example-extra-cpu"))
                    .containsEntry("CURRENT NODES", "2")
                    .containsEntry("AUTOSCALING", "False")
                    .containsEntry("AUTOREPAIR", "False")
                    .containsEntry("MESSAGE", "")
                    .hasEntrySatisfying(
                            "VERSION", version -> assertThat(version).matches("4\\.\\d+\\.\\d+"));
        });
    }

    @Test
    void aBaseDomainIsPartialUntilItsRecordIsMade() {
        desk.type("hcp create cluster kubevirt --name guest --node-pool-replicas 2 --pull-secret pull-secret"
                + " --memory 6Gi --cores 2 --base-domain hypershift.lab");
        becomes("guest", "Partial");
        desk.type("hcp create kubeconfig --name guest > guest-kubeconfig");
        Eventually.holds("operators that miss the record", TIMEOUT, () -> {
            Table operators = Table.of(desk.type("oc --kubeconfig guest-kubeconfig get co"));
            assertThat(operators.row("console")).containsEntry("AVAILABLE", "False");
            assertThat(operators.row("console").get("MESSAGE"))
                    .contains("console-openshift-console.apps.guest.hypershift.lab", "no such host");
            assertThat(operators.row("ingress"))
                    .containsEntry("AVAILABLE", "True")
                    .containsEntry("DEGRADED", "True");
        });
        becomes("guest", "Partial");

        desk.type("""
                http=$(oc --kubeconfig guest-kubeconfig get services -n openshift-ingress router-nodeport-default \\
                    -o jsonpath='{.spec.ports[?(@.name=="http")].nodePort}')
                https=$(oc --kubeconfig guest-kubeconfig get services -n openshift-ingress router-nodeport-default \\
                    -o jsonpath='{.spec.ports[?(@.name=="https")].nodePort}')
                oc apply -f - <<END
                apiVersion: v1
                kind: Service
                metadata:
                  labels:
                    app: guest
                  name: guest-apps
                  namespace: clusters-guest
                spec:
                  ports:
                  - name: https-443
                    port: 443
                    protocol: TCP
                    targetPort: $https
                  - name: http-80
                    port: 80
                    protocol: TCP
                    targetPort: $http
                  selector:
                    kubevirt.io: virt-launcher
                  type: LoadBalancer
                END""");
        String address = Eventually.gives("an address", TIMEOUT, () -> {
            String printed = desk.type("oc -n clusters-guest get service guest-apps"
                    + " -o jsonpath='{.status.loadBalancer.ingress[0].ip}'");
            assertThat(printed).matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
            return printed;
        });
        desk.type("oc -n clusters-guest annotate service guest-apps"
                + " 'external-dns.alpha.kubernetes.io/hostname=*.apps.guest.hypershift.lab'");

        String dns = dnsServer();
        Eventually.holds("the record", TIMEOUT, () -> assertThat(lookUp(dns, "test.apps.guest.hypershift.lab"))
                .isEqualTo(address));
        becomes("guest", "Completed");
        allOperatorsAreAvailable("guest");
    }

    @Test
    void machinesRunOnAnotherCluster() {
        desk.type("hcp4j sandbox kubeconfig --cluster infra > infra-administrator");
        desk.type("hcp4j infra prepare --name afar --infra-kubeconfig-file infra-administrator"
                + " --infra-namespace clusters-afar --output infra-kubeconfig");

        desk.type(
                "hcp create cluster kubevirt --name afar --node-pool-replicas 2 --pull-secret pull-secret --memory 6Gi"
                        + " --cores 2 --infra-namespace=clusters-afar --infra-kubeconfig-file=infra-kubeconfig");

        becomes("afar", "Completed");
        Table pods = Table.of(desk.type("oc -n clusters-afar get pods"));
        assertThat(pods.column("NAME")).anyMatch(name -> name.startsWith("kube-apiserver-"));
        assertThat(pods.column("NAME")).noneMatch(name -> name.startsWith("virt-launcher-"));
        assertThat(Table.of(desk.type("oc --kubeconfig infra-kubeconfig -n clusters-afar get virtualmachines"))
                        .column("NAME"))
                .hasSize(2)
                .allMatch(name -> name.startsWith("afar-"));
        desk.type("hcp create kubeconfig --name afar > afar-kubeconfig");
        Eventually.holds("nodes", TIMEOUT, () -> {
            Table nodes = Table.of(desk.type("oc --kubeconfig afar-kubeconfig get nodes"));
            assertThat(nodes.column("STATUS")).hasSize(2).containsOnly("Ready");
        });
        assertThat(desk.type("hcp4j infra check afar -o json")).contains("\"usable\": true");
        assertThat(desk.type("hcp4j infra status afar")).contains("VirtualMachine", "DataVolume", "Route");
        assertThat(desk.type("hcp4j infra rotate afar")).containsSubsequence("new token: ", "it works", "updated");
        assertThat(desk.type("hcp4j infra check afar -o json")).contains("\"usable\": true");
    }

    private void becomes(String cluster, String progress) {
        Eventually.holds(cluster + " " + progress, TIMEOUT, () -> {
            Table clusters = Table.of(desk.type("oc get --namespace clusters hostedclusters"));
            assertThat(clusters.columns()).isEqualTo(CLUSTER_COLUMNS);
            assertThat(clusters.row(cluster))
                    .containsEntry("KUBECONFIG", cluster + "-admin-kubeconfig")
                    .containsEntry("PROGRESS", progress)
                    .containsEntry("AVAILABLE", "True")
                    .containsEntry("PROGRESSING", "False")
                    .containsEntry("MESSAGE", AVAILABLE);
            assertThat(clusters.row(cluster).get("VERSION"))
                    .matches(progress.equals("Completed") ? "4\\.\\d+\\.\\d+" : "");
        });
    }

    private void allOperatorsAreAvailable(String cluster) {
        Eventually.holds("operators of " + cluster, TIMEOUT, () -> {
            Table operators = Table.of(desk.type("oc get co --kubeconfig=" + cluster + "-kubeconfig"));
            assertThat(operators.columns())
                    .containsExactly("NAME", "VERSION", "AVAILABLE", "PROGRESSING", "DEGRADED", "SINCE", "MESSAGE");
            assertThat(operators.column("NAME")).contains("console", "ingress", "kube-apiserver", "network", "storage");
            assertThat(operators.column("AVAILABLE")).containsOnly("True");
            assertThat(operators.column("DEGRADED")).containsOnly("False");
        });
    }

    private List<String> readyNodes() {
        Table nodes = Table.of(desk.type("oc --kubeconfig example-kubeconfig get nodes"));
        assertThat(nodes.columns()).containsExactly("NAME", "STATUS", "ROLES", "AGE", "VERSION");
        assertThat(nodes.column("STATUS")).containsOnly("Ready");
        assertThat(nodes.column("ROLES")).containsOnly("worker");
        return nodes.column("NAME");
    }

    private Map<String, String> pool(String name) {
        Table pools = Table.of(desk.type("oc get nodepools --namespace clusters"));
        assertThat(pools.columns()).isEqualTo(POOL_COLUMNS);
        return pools.row(name);
    }

    private String dnsServer() {
        Matcher address =
                Pattern.compile("\"dns\"\\s*:\\s*\"([^\"]+)\"").matcher(desk.type("hcp4j sandbox status -o json"));
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    /** What {@code dig +short} prints. */
    private static String lookUp(String server, String name) {
        URI address = URI.create("dns://" + server);
        try {
            Message question = Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), Type.A, DClass.IN));
            Message answer =
                    new SimpleResolver(new InetSocketAddress(address.getHost(), address.getPort())).send(question);
            return answer.getSection(Section.ANSWER).stream()
                    .map(Record::rdataToString)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
