package io.hcp4j.it.kubeconfig;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The guests' kubeconfigs lead to the test server itself, so that they can be tried. */
class CreateKubeconfigIT {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private static ApiServer server;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(CreateKubeconfigIT.class);
        server.installCrds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void printsTheKubeconfigOfOneClusterByteForByte(String client) {
        String namespace = server.freshNamespace();
        ready(namespace, "one");

        Finished printed = user(client).run(words(namespace, "--name", "one"));

        assertThat(printed).isEqualTo(new Finished(0, KubeconfigText.of(server.admin()), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void writesAFileForItsOwnerOnlyAndKeepsOneWithOtherContents(String client) throws IOException {
        String namespace = server.freshNamespace();
        ready(namespace, "one");
        Path file = home.resolve("one.kubeconfig");
        List<String> words = words(namespace, "--name", "one", "--output", file.toString());

        Finished written = user(client).run(words);

        assertThat(written).isEqualTo(new Finished(0, "", "kubeconfig written to " + file + "\n"));
        assertThat(file).hasContent(KubeconfigText.of(server.admin()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(user(client).run(words).exit()).isZero();

        Files.writeString(file, "mine");
        Finished refused = user(client).run(words);
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("exists and has other contents", "try: another file, or --overwrite");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void mergesIntoAFileThatIsKept(String client) throws IOException {
        String namespace = server.freshNamespace();
        ready(namespace, "one");
        Path file = Files.writeString(home.resolve("mine"), """
                apiVersion: v1
                clusters: [{name: own, cluster: {server: "https://own.example.com"}}]
                contexts: [{name: own, context: {cluster: own, user: me}}]
                current-context: own
                kind: Config
                users: [{name: me, user: {token: secret}}]
                """);
        String before = Files.readString(file);
        List<String> words = words(namespace, "--name", "one", "--merge", "--output", file.toString());

        Finished merged = user(client).run(words);
        String after = Files.readString(file);
        Files.setLastModifiedTime(file, LONG_AGO);
        Finished again = user(client).run(words);

        assertThat(merged)
                .isEqualTo(new Finished(0, namespace + "-one\n", "the former file is kept as " + file + ".bak\n"));
        assertThat(after).contains("current-context: own", "https://own.example.com", "name: " + namespace + "-one");
        assertThat(again)
                .isEqualTo(
                        new Finished(0, namespace + "-one\n", file + " has these entries already and is unchanged\n"));
        assertThat(file).hasContent(after);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(home.resolve("mine.bak")).hasContent(before);
        assertThat(before).isNotEqualTo(after);
        Finished none = user(client).run(words(namespace, "--name", "one", "--custom"));
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("has no custom kubeconfig", "spec.kubeAPIServerDNSName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aFileThatHasTheEntriesKeepsItsCommentsToo(String client) throws IOException {
        String namespace = server.freshNamespace();
        ready(namespace, "one");
        Path file = home.resolve("mine");
        List<String> words = words(namespace, "--name", "one", "--merge", "--output", file.toString());
        assertThat(user(client).run(words).exit()).isZero();
        String own = "# mine\n" + Files.readString(file) + "preferences: {}\n";
        Files.writeString(file, own);

        Finished again = user(client).run(words);

        assertThat(again.err()).isEqualTo(file + " has these entries already and is unchanged\n");
        assertThat(file).hasContent(own);
        assertThat(home.resolve("mine.bak")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void mergesThoseOfANamespaceIntoOneThatWorks(String client) {
        String namespace = server.freshNamespace();
        ready(namespace, "one");
        ready(namespace, "two");
        new ByHand(server, namespace).hostedCluster("young");
        Path file = home.resolve("all.kubeconfig");

        Finished written = user(client).run(words(namespace, "--output", file.toString()));

        assertThat(written.exit()).as(written.err()).isZero();
        assertThat(written.err())
                .contains(
                        "left out: HostedCluster " + namespace + "/young does not report a kubeconfig yet",
                        "kubeconfig with 2 contexts");
        for (String cluster : List.of("one", "two")) {
            Finished tried = Hcp4j.in(home)
                    .run(List.of(
                            "version",
                            "--server",
                            "--client",
                            client,
                            "--kubeconfig",
                            file.toString(),
                            "--context",
                            namespace + "-" + cluster));
            assertThat(tried.exit()).as(tried.err()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aNamespaceWithoutClustersGivesAnEmptyKubeconfig(String client) {
        Finished empty = user(client).run(words(server.freshNamespace()));

        assertThat(empty.exit()).isZero();
        assertThat(empty.err()).isEqualTo("kubeconfig with 0 contexts\n");
        assertThat(new YamlTextFormat().readYaml(empty.out(), "output"))
                .singleElement()
                .extracting(Document::kind)
                .isEqualTo("Config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void saysInOneLineWhatIsMissingAndInAnotherWhatToDo(String client) {
        String namespace = server.freshNamespace();
        ByHand operator = new ByHand(server, namespace);
        operator.hostedCluster("young");
        operator.hostedCluster("lost");
        operator.reportsKubeconfig("lost");
        operator.hostedCluster("hollow");
        operator.reportsKubeconfig("hollow");
        operator.kubeconfigSecret("hollow", "value", "other");

        assertFails(client, namespace, "nobody", "error: HostedCluster " + namespace + "/nobody does not exist");
        assertFails(
                client,
                namespace,
                "young",
                "error: HostedCluster " + namespace + "/young does not report a kubeconfig yet");
        assertFails(
                client,
                namespace,
                "lost",
                "error: Secret " + namespace + "/lost-admin-kubeconfig, the kubeconfig of HostedCluster " + namespace
                        + "/lost, does not exist");
        assertFails(
                client,
                namespace,
                "hollow",
                "error: Secret " + namespace
                        + "/hollow-admin-kubeconfig has no kubeconfig under the key \"kubeconfig\"");
    }

    private void assertFails(String client, String namespace, String name, String error) {
        Finished failed = user(client).run(words(namespace, "--name", name));

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err().lines())
                .hasSize(2)
                .startsWith(error)
                .last()
                .asString()
                .startsWith("  try: ");
    }

    private static void ready(String namespace, String cluster) {
        ByHand operator = new ByHand(server, namespace);
        operator.hostedCluster(cluster);
        operator.kubeconfigSecret(cluster, "kubeconfig", KubeconfigText.of(server.admin()));
        operator.reportsKubeconfig(cluster);
    }

    private Hcp4j user(String client) {
        return Hcp4j.in(home).on(server.admin(), client);
    }

    private static List<String> words(String namespace, String... more) {
        return Stream.concat(Stream.of("create", "kubeconfig", "--namespace", namespace), Stream.of(more))
                .toList();
    }
}
