package io.hcp4j.it.secrets;

import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form of every command, at its most talkative, with secrets planted in all that it reads. One of each kind starts the launcher; of the
 * others, which run within this process, it is looked at too what libraries log and print meanwhile.
 */
class SecretsNeverShownIT {
    private static ApiServer server;

    @TempDir
    Path home;

    private String namespace;
    private Planted planted;
    private Overheard overheard;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(SecretsNeverShownIT.class);
        server.installCrds();
    }

    @BeforeEach
    void plant() {
        namespace = server.freshNamespace();
        planted = new Planted(Hcp4j.in(home), server);
        overheard = new Overheard();
    }

    @AfterEach
    void nothingWasSaidPastTheCommands() {
        overheard.close();
        assertThat(planted.needles()).noneMatch(overheard.text()::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void renderingShowsThemWhenAskedTo(String client) {
        Finished rendered = user(client).run(create("--render", "--render-sensitive"));

        assertThat(rendered.out()).contains(planted.inSecrets());
        assertThat(planted.needles()).noneMatch(rendered.err()::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void commandsThatSucceed(String client) throws IOException {
        Hcp4j user = user(client);
        Path file = home.resolve("rendered.yaml");

        assertQuietAbout(0, user.run(create("--render", "-vv")));
        assertQuietAbout(0, user.run(create("--render-into", file.toString(), "-vv")));
        assertThat(planted.needles()).noneMatch(Files.readString(file)::contains);
        assertQuietAbout(0, user.run(create("--dry-run", "client", "-vv", "-o", "yaml")));
        assertQuietAbout(0, user.run(create("--dry-run", "server", "-vv", "-o", "json")));
        assertQuietAbout(0, user.run(replaceFirst("plan", create("-vv"))));
        assertQuietAbout(0, user.run(create("-v")));
        assertQuietAbout(0, user.launched().run(create("-vv", "-o", "yaml")));
        assertQuietAbout(0, user.run(nodePool("--render", "-vv")));
        assertQuietAbout(0, user.run(nodePool("-vv")));
        assertQuietAbout(0, user.launched().run(List.of("get", "clusters", "-A", "-vv")));
        assertQuietAbout(0, user.run(List.of("get", "clusters", "-n", namespace, "-vv", "-o", "yaml")));
        assertQuietAbout(0, user.launched().run(List.of("version", "--server", "-vv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void commandsThatTheServerStops(String client) {
        Hcp4j user = user(client);
        user.run(create());
        assertQuietAbout(4, user.run(with(create("-vv"), "--pull-secret", planted.otherPullSecret)));
        Hcp4j stranger = Hcp4j.in(home).on(server.endpoint().as(server.user("stranger", "")), client);
        assertQuietAbout(5, stranger.run(create("-vv")));
        assertQuietAbout(5, stranger.run(List.of("get", "clusters", "-vv")));
        try (FaultProxy proxy = FaultProxy.before(server)) {
            proxy.next(FaultProxy.ALWAYS, Seen.change(), Fault.status(422, "Invalid"));
            assertQuietAbout(2, user.on(proxy.admin(), client).run(create("--name", "other", "-vv")));
        }
        try (FaultProxy proxy = FaultProxy.before(server)) {
            proxy.refuse();
            Hcp4j far = user.on(proxy.admin(), client);
            assertQuietAbout(6, far.run(create("-vv", "--timeout", "60s")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void clustersAsFiles(String client) {
        Hcp4j user = user(client);
        user.run(create());
        List<String> export = List.of("export", "example", "-n", namespace, "-vv");
        Finished whole = user.run(append(export, "--secrets=include"));
        assertThat(whole.out()).contains(planted.inSecrets());
        assertThat(planted.needles()).noneMatch(whole.err()::contains);
        String file = "-f=" + Hcp4j.in(home).file("whole.yaml", whole.out());
        String other = "-f=" + Hcp4j.in(home).file("other.yaml", whole.out().replace("kubeconfig: Y", "kubeconfig: Z"));
        String broken =
                "-f=" + Hcp4j.in(home).file("unreadable.yaml", whole.out().replace("type: Opaque", "type: [Opaque"));
        String refused =
                "-f=" + Hcp4j.in(home).file("refused.yaml", whole.out().replace("kubeconfig: Y", "kubeconfig: $Y"));

        assertQuietAbout(0, user.launched().run(export));
        assertQuietAbout(0, user.run(append(export, "--secrets=reference", "-o=json")));
        assertQuietAbout(0, user.launched().run(List.of("diff", file, "-n", namespace, "-vv")));
        assertQuietAbout(1, user.run(List.of("diff", other, "-n", namespace, "-vv")));
        assertQuietAbout(1, user.run(List.of("diff", other, "-n", namespace, "-vv", "-o=json")));
        assertQuietAbout(4, user.launched().run(List.of("apply", other, "-n", namespace, "-vv")));
        assertQuietAbout(0, user.run(List.of("apply", other, "-n", namespace, "-vv", "--force-conflicts", "-o=yaml")));
        assertQuietAbout(0, user.run(List.of("apply", file, "-n", namespace, "--dry-run=client", "-o=json")));
        assertQuietAbout(2, user.run(List.of("apply", broken, "-n", namespace, "-vv")));
        assertQuietAbout(2, user.run(List.of("apply", refused, "-n", namespace, "-vv", "--force-conflicts")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void filesThatAreBrokenOrGivenToTheWrongFlag(String client) {
        Hcp4j user = user(client);

        assertQuietAbout(2, user.run(with(create("-vv"), "--pull-secret", planted.brokenPullSecret)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--pull-secret", planted.infra)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--infra-kubeconfig-file", planted.brokenInfra)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--infra-kubeconfig-file", planted.pullSecret)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--encryption-key-file", planted.brokenEtcdKey)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--ssh-key", planted.privateKey)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--additional-trust-bundle", planted.privateKey)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--image-content-sources", planted.pullSecret)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--image-content-sources", planted.brokenInfra)));
        assertQuietAbout(2, user.run(with(create("-vv"), "--kubeconfig", planted.brokenKubeconfig)));
        assertQuietAbout(2, user.launched().run(List.of("validate", "-vv", "-f", planted.brokenManifest.toString())));
        assertQuietAbout(2, user.run(List.of("validate", "-vv", "-f", planted.snapshotManifest.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void kubeconfigsThatCannotBeRead(String client) {
        ByHand operator = new ByHand(server, namespace);
        operator.hostedCluster("odd");
        operator.reportsKubeconfig("odd");
        operator.kubeconfigSecret("odd", "kubeconfig", Planted.brokenGuestKubeconfig());
        operator.hostedCluster("hollow");
        operator.reportsKubeconfig("hollow");
        operator.kubeconfigSecret("hollow", "value", Planted.GUEST_TOKEN);
        List<String> words = List.of("create", "kubeconfig", "-n", namespace, "-vv");

        assertQuietAbout(0, user(client).run(words));
        assertQuietAbout(1, user(client).run(append(words, "--name", "hollow")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void infrastructureClusters(String client) {
        Hcp4j user = user(client);
        user.run(create());
        String file = "--infra-kubeconfig-file=" + planted.infra;

        assertQuietAbout(6, user.run(without("--skip-infra-checks=all", create("--name=more", "-vv"))));
        assertQuietAbout(6, user.run(List.of("infra", "check", "example", "-n", namespace, "-vv", "-o", "yaml")));
        assertQuietAbout(6, user.run(List.of("infra", "status", "example", "-n", namespace, "-vv")));
        assertQuietAbout(2, user.run(List.of("infra", "rotate", "example", "-n", namespace, "-vv")));
        assertQuietAbout(
                6,
                user.run(List.of("infra", "prepare", "--name=a", "--infra-namespace=b", file, "--timeout=60s", "-vv")));
        assertQuietAbout(
                0, user.run(List.of("infra", "prepare", "--name=a", "--infra-namespace=b", file, "--render", "-vv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void argumentsOfTheProcess(String client) throws IOException {
        Running waiting = user(client).start(create("--wait"));
        try {
            Eventually.gives("waiting", Duration.ofSeconds(60), () -> Files.readString(waiting.err())
                    .contains("waiting for"));
            List<ProcessHandle> all = Stream.concat(
                            Stream.of(waiting.process().toHandle()),
                            waiting.process().descendants())
                    .toList();
            for (ProcessHandle process : all) {
                String arguments = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
                assertThat(planted.needles()).noneMatch(arguments::contains);
            }
        } finally {
            waiting.kill();
        }
    }

    private void assertQuietAbout(int exit, Finished finished) {
        assertThat(finished.exit()).as(finished.err()).isEqualTo(exit);
        for (String needle : planted.needles()) {
            assertThat(finished.out()).doesNotContain(needle);
            assertThat(finished.err()).doesNotContain(needle);
        }
    }

    private Hcp4j user(String client) {
        return Hcp4j.in(home).on(server.admin(), client);
    }

    private List<String> create(String... more) {
        return append(
                List.of(
                        "create",
                        "cluster",
                        "kubevirt",
                        "--name=example",
                        "--namespace=" + namespace,
                        "--node-pool-replicas=1",
                        "--release-image=registry.example.com/release:4.19.3-x86_64",
                        "--pull-secret=" + planted.pullSecret,
                        "--encryption-key-file=" + planted.etcdKey,
                        "--infra-namespace=machines",
                        "--infra-kubeconfig-file=" + planted.infra,
                        "--skip-infra-checks=all"),
                more);
    }

    private List<String> nodePool(String... more) {
        return append(
                List.of(
                        "create",
                        "nodepool",
                        "kubevirt",
                        "--name=more",
                        "--cluster-name=example",
                        "-n",
                        namespace,
                        "--skip-infra-checks=all"),
                more);
    }

    /** A flag that is given again wins. */
    private static List<String> with(List<String> words, String flag, Path file) {
        return append(words, flag + "=" + file);
    }

    private static List<String> without(String word, List<String> words) {
        return words.stream().filter(each -> !each.equals(word)).toList();
    }

    private static List<String> append(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    private static List<String> replaceFirst(String word, List<String> words) {
        List<String> changed = new ArrayList<>(words);
        changed.set(0, word);
        return changed;
    }
}
