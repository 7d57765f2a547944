package io.hcp4j.it.get;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GetClustersIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> NAMES = IntStream.rangeClosed(1, ListQuery.DEFAULT_LIMIT + 5)
            .mapToObj(number -> String.format("cluster-%03d", number))
            .toList();

    private static ApiServer server;
    private static String crowded;
    private static String quiet;

    @TempDir
    Path home;

    @BeforeAll
    static void moreClustersThanOnePageHolds() {
        server = ApiServer.require(GetClustersIT.class);
        server.installCrds();
        crowded = server.freshNamespace();
        NAMES.forEach(new ByHand(server, crowded)::hostedCluster);
        quiet = server.freshNamespace();
        ByHand operator = new ByHand(server, quiet);
        operator.hostedCluster("alone");
        operator.reportsKubeconfig("alone");
        operator.available("alone", true, "The hosted control plane is available");
        operator.rollout("alone", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void theTableHasEveryClusterOfEveryPageUnderOneHeading(String client) {
        try (FaultProxy proxy = FaultProxy.before(server)) {
            Finished listed =
                    Hcp4j.in(home).on(proxy.admin(), client).run(List.of("get", "clusters", "--namespace", crowded));

            assertThat(listed.exit()).as(listed.err()).isZero();
            assertThat(listed.err()).isEmpty();
            assertThat(listed.out().lines().findFirst().orElseThrow())
                    .startsWith("NAMESPACE")
                    .contains("NAME");
            assertThat(listed.out().lines().skip(1).map(line -> Pattern.compile(" +")
                            .splitAsStream(line)
                            .toList()
                            .get(1)))
                    .containsExactlyElementsOf(NAMES);
            assertThat(proxy.forwarded(Seen.any().and(seen -> seen.query().contains("continue="))))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void theOtherFormsHaveThemToo(String client) {
        assertThat(get(client, "--namespace", crowded, "-o", "name").lines())
                .containsExactlyElementsOf(NAMES.stream()
                        .map(name -> "hostedcluster.hypershift.openshift.io/" + name)
                        .toList());
        Document json = new YamlTextFormat().readJson(get(client, "--namespace", crowded, "-o", "json"), "output");
        assertThat(json.objects("items")).extracting(Document::name).containsExactlyElementsOf(NAMES);
        assertThat(new YamlTextFormat().readYaml(get(client, "--namespace", crowded, "-o", "yaml"), "output"))
                .containsExactly(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void allNamespacesAreListedWithTheirStatus(String client) {
        List<List<String>> rows = get(client, "-A")
                .lines()
                .map(line -> Pattern.compile(" {2,}").splitAsStream(line).toList())
                .toList();

        assertThat(rows)
                .contains(List.of(
                        quiet,
                        "alone",
                        "4.19.3",
                        ByHand.secret("alone"),
                        "Completed",
                        "True",
                        "The hosted control plane is available"));
        assertThat(rows.stream().filter(row -> row.get(0).equals(crowded)).map(row -> row.get(1)))
                .containsExactlyElementsOf(NAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void anEmptyNamespaceIsNoError(String client) {
        String empty = server.freshNamespace();

        Finished none = user(client).run(List.of("get", "clusters", "--namespace", empty));

        assertThat(none).isEqualTo(new Finished(0, "", "no hosted clusters in namespace " + empty + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aWatchedListTellsEachChangeOnce(String client) throws IOException {
        String namespace = server.freshNamespace();
        ByHand operator = new ByHand(server, namespace);
        operator.hostedCluster("watched");
        Running watching = user(client).start(List.of("get", "clusters", "-n", namespace, "--watch"));
        Eventually.gives(
                "what is there", SOON, () -> Files.readString(watching.out()).contains("watched"));

        operator.available("watched", false, "no address");
        Eventually.gives(
                "a change", SOON, () -> Files.readString(watching.out()).contains("no address"));
        server.send(
                "DELETE",
                "/apis/hypershift.openshift.io/v1beta1/namespaces/" + namespace + "/hostedclusters/watched",
                "");

        Eventually.gives("the end", SOON, () -> changes(watching).size() == 4);

        watching.interrupt();
        Finished ended = watching.finish();
        assertThat(ended.exit()).as(ended.err()).isEqualTo(130);
        assertThat(changes(watching)).containsExactly(false, false, true, true);
    }

    private static List<Boolean> changes(Running watching) throws IOException {
        return Files.readString(watching.out())
                .lines()
                .map(line -> line.endsWith("no address"))
                .toList();
    }

    private String get(String client, String... more) {
        Finished listed = user(client)
                .run(Stream.concat(Stream.of("get", "clusters"), Stream.of(more))
                        .toList());
        assertThat(listed.exit()).as(listed.err()).isZero();
        return listed.out();
    }

    private Hcp4j user(String client) {
        return Hcp4j.in(home).on(server.admin(), client);
    }
}
