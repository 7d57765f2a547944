package io.hcp4j.it.get;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.document.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One object by its name, more columns, templates, and changes of what is no object of its own; on an API server. */
class GetFormsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static ApiServer server;

    private String namespace;
    private ByHand operator;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(GetFormsIT.class);
        server.installCrds();
    }

    @BeforeEach
    void twoClusters() {
        namespace = server.freshNamespace();
        operator = new ByHand(server, namespace);
        operator.hostedCluster("blue");
        operator.hostedCluster("green");
        operator.available("blue", true, "fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void oneOfANameIsPrintedForItself(String client) {
        assertThat(get(client, "clusters", "blue").lines().skip(1))
                .hasSize(1)
                .allMatch(line -> line.matches(namespace + " +blue .*fine"));
        Document json = new YamlTextFormat().readJson(get(client, "clusters", "blue", "-o", "json"), "output");
        assertThat(List.of(json.kind(), json.name())).containsExactly("HostedCluster", "blue");
        assertThat(new YamlTextFormat().readYaml(get(client, "clusters", "blue", "-o", "yaml"), "output"))
                .containsExactly(json);
        assertThat(get(client, "clusters", "blue", "-o", "name"))
                .isEqualTo("hostedcluster.hypershift.openshift.io/blue\n");
        assertThat(get(client, "clusters", "blue", "-o", "jsonpath={.metadata.name} {.status.conditions[0].message}"))
                .isEqualTo("blue fine\n");

        Finished none = user(client).run(List.of("get", "clusters", "red", "-n", namespace));
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err())
                .contains(
                        "error: there is no HostedCluster " + namespace + "/red\n", "the same command without a name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aTemplateIsFilledInFromTheWholeList(String client) {
        assertThat(get(client, "clusters", "-o", "jsonpath={.items[*].metadata.name}"))
                .isEqualTo("blue green\n");
        assertThat(get(
                        client,
                        "clusters",
                        "-o",
                        "jsonpath={range .items[*]}{.metadata.name}={.spec.release.image}{\"\\n\"}{end}"))
                .isEqualTo("""
                        blue=registry.example.com/release:4.19.3-x86_64
                        green=registry.example.com/release:4.19.3-x86_64
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void wideHasMoreColumnsAfterTheDocumentedOnes(String client) {
        List<String> lines = get(client, "clusters", "-o", "wide").lines().toList();

        assertThat(lines.get(0)).matches("NAMESPACE +NAME .*MESSAGE +AGE +INFRA ID +API SERVER +RELEASE IMAGE");
        assertThat(lines.get(1)).matches(".* blue .* fine +\\d+s .*registry.example.com/release:4.19.3-x86_64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aWatchOfOneNameTellsNothingOfTheOthers(String client) {
        Running watching = start(
                client,
                "get",
                "clusters",
                "blue",
                "--watch",
                "-o=jsonpath={.metadata.name} " + "{.status.conditions[?(@.type==\"Available\")].message}");
        prints(watching, "blue fine\n");

        operator.available("green", false, "no address");
        operator.available("blue", false, "no address");
        prints(watching, "blue no address\n");

        assertThat(stopped(watching).out()).isEqualTo("blue fine\nblue no address\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void conditionsAreToldAgainWhenTheyChange(String client) {
        Running watching = start(client, "get", "conditions", "--cluster=blue", "--watch");
        prints(watching, "fine");

        operator.available("green", false, "somebody else's");
        operator.available("blue", false, "no address");
        prints(watching, "no address");

        Finished ended = stopped(watching);
        assertThat(ended.exit()).as(ended.err()).isEqualTo(130);
        assertThat(ended.out().lines().map(line -> line.replaceAll(" +", " ").replaceAll(" \\d+d ", " ")))
                .containsExactly(
                        "OBJECT TYPE STATUS OK AGE REASON MESSAGE",
                        "HostedCluster " + namespace + "/blue Available True yes ByHand fine",
                        "HostedCluster " + namespace + "/blue Available False no ByHand no address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void conditionsEndWhenOneOfTheirWatchesMayNotGoOn(String client) {
        try (FaultProxy proxy = FaultProxy.before(server)) {
            Running watching = Hcp4j.in(home)
                    .on(proxy.admin(), client)
                    .start(List.of("get", "conditions", "--cluster=blue", "-n", namespace, "--watch", "--timeout=60s"));
            prints(watching, "fine");

            proxy.next(FaultProxy.ALWAYS, seen -> seen.path().endsWith("/nodepools"), Fault.status(403, "Forbidden"));
            proxy.breakConnections();

            Finished ended = watching.finish();
            assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(5);
            assertThat(ended.err()).contains("nodepools");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void eventsAreToldInTheirOrderAndThenAsTheyCome(String client) {
        String place = namespace + "-blue";
        server.send("POST", "/api/v1/namespaces", "{\"metadata\": {\"name\": \"" + place + "\"}}");
        event(place, "second", "2026-01-01T00:00:02Z", "Warning");
        event(place, "first", "2026-01-01T00:00:01Z", "Normal");
        Running watching =
                start(client, "get", "events", "--cluster=blue", "--watch", "-o=jsonpath={.message} {.type}");
        prints(watching, "second");

        server.send("DELETE", "/api/v1/namespaces/" + place + "/events/first", "");
        event(place, "third", "2026-01-01T00:00:03Z", "Normal");
        prints(watching, "third");

        assertThat(stopped(watching).out()).isEqualTo("first Normal\nsecond Warning\nthird Normal\n");
        assertThat(get(client, "events", "--cluster=blue", "--warnings", "-o", "wide"))
                .containsPattern("LAST SEEN +TYPE +REASON +OBJECT +MESSAGE +SOURCE +FIRST SEEN +COUNT +NAME")
                .containsPattern("Warning +ByHand +pod/etcd-0 +second +test .* 3 +second")
                .doesNotContain("third");
    }

    private void event(String place, String name, String time, String type) {
        server.send("POST", "/api/v1/namespaces/" + place + "/events", """
                {"metadata": {"name": "%1$s"}, "type": "%4$s", "reason": "ByHand", "message": "%1$s", "count": 3,
                 "involvedObject": {"kind": "Pod", "namespace": "%2$s", "name": "etcd-0"}, "source": {"component": "test"},
                 "firstTimestamp": "2026-01-01T00:00:00Z", "lastTimestamp": "%3$s"}
                """.formatted(name, place, time, type));
    }

    private String get(String client, String... more) {
        List<String> words = new ArrayList<>(List.of("get"));
        words.addAll(List.of(more));
        words.addAll(List.of("-n", namespace));
        Finished listed = user(client).run(words);
        assertThat(listed.exit()).as(listed.err()).isZero();
        return listed.out();
    }

    private Running start(String client, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-n", namespace));
        return user(client).start(all);
    }

    private static void prints(Running running, String text) {
        Eventually.gives(text, SOON, () -> Files.readString(running.out()).contains(text));
    }

    private static Finished stopped(Running running) {
        running.interrupt();
        return running.finish();
    }

    private Hcp4j user(String client) {
        return Hcp4j.in(home).on(server.admin(), client);
    }
}
