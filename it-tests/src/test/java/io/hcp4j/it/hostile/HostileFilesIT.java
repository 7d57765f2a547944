package io.hcp4j.it.hostile;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kubeconfigs and manifests that are made to cost much, or to break what reads them: each is answered in one line, never as a bug.
 * {@code -Dhcp4j.adversarial=full} tries many more sizes of each.
 */
@Timeout(60)
class HostileFilesIT {
    private static final boolean FULL = "full".equals(System.getProperty("hcp4j.adversarial"));

    @TempDir
    Path home;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aKubeconfigIsRefusedInOneLine(Hostile hostile) throws IOException {
        Path file = Files.write(home.resolve("config"), hostile.content());

        Finished finished = Hcp4j.in(home).run(List.of("get", "clusters", "--kubeconfig", file.toString()));

        assertThat(finished.exit()).as(finished.err()).isPositive();
        assertThat(finished.out()).isEmpty();
        assertOneLine(finished);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void eachMistakeOfAManifestIsOneLine(Hostile hostile) throws IOException {
        Path file = Files.write(home.resolve("manifest.yaml"), hostile.content());

        Finished finished = Hcp4j.in(home).run(List.of("validate", "-f", file.toString()));

        // Nothing but kinds that it does not judge is valid.
        assertThat(finished.exit()).as(finished.err()).isIn(0, 2);
        // A manifest may have several mistakes, and all of them are said, each once.
        assertThat(finished.err().lines())
                .as(finished.err())
                .allMatch(line ->
                        line.startsWith("error: ") || line.startsWith("  try: ") || line.startsWith("not judged: "))
                .doesNotHaveDuplicates();
        assertNoBug(finished);
    }

    private static void assertOneLine(Finished finished) {
        assertThat(finished.err().lines().filter(line -> line.startsWith("error: ")))
                .as(finished.err())
                .hasSizeLessThanOrEqualTo(1);
        assertNoBug(finished);
    }

    private static void assertNoBug(Finished finished) {
        assertThat(finished.err() + finished.out())
                .doesNotContain("has a bug", "Exception", "\tat ", "StackOverflow", "OutOfMemory");
    }

    static Stream<Hostile> aKubeconfigIsRefusedInOneLine() {
        return Stream.concat(
                sized(HostileFilesIT::texts),
                Stream.of(
                        kubeconfig("a server that is no address", "server: ':::'", "token: x"),
                        kubeconfig("a server of another scheme", "server: 'file:///etc/passwd'", "token: x"),
                        kubeconfig(
                                "a server with a line break", "server: \"http://127.0.0.1:9\\r\\nx: y\"", "token: x"),
                        kubeconfig(
                                "a token with a line break", "server: 'http://127.0.0.1:9'", "token: \"x\\r\\ny: z\""),
                        kubeconfig("a token with a null", "server: 'http://127.0.0.1:9'", "token: \"x\\0y\""),
                        kubeconfig(
                                "an authority that is no certificate",
                                "server: 'https://127.0.0.1:9', certificate-authority-data: eA==",
                                "token: x"),
                        kubeconfig(
                                "an authority that is no base64",
                                "server: 'https://127.0.0.1:9', certificate-authority-data: '***'",
                                "token: x"),
                        kubeconfig(
                                "an authority that is a folder",
                                "server: 'https://127.0.0.1:9', certificate-authority: /",
                                "token: x"),
                        kubeconfig(
                                "a key that is none",
                                "server: 'https://127.0.0.1:9'",
                                "client-certificate-data: eA==, client-key-data: eA=="),
                        kubeconfig(
                                "a program that is not there",
                                "server: 'http://127.0.0.1:9'",
                                "exec: {apiVersion: client.authentication.k8s.io/v1, command: /not/there, interactiveMode: Never}"),
                        kubeconfig(
                                "a program that says nothing",
                                "server: 'http://127.0.0.1:9'",
                                "exec: {apiVersion: client.authentication.k8s.io/v1, command: 'true', interactiveMode: Never}"),
                        kubeconfig("a token file that is a folder", "server: 'http://127.0.0.1:9'", "tokenFile: /"),
                        kubeconfig(
                                "a proxy that is none", "server: 'http://127.0.0.1:9', proxy-url: ':::'", "token: x"),
                        hostile("lists in place of objects", "apiVersion: v1\nkind: Config\nclusters: {}\nusers: 1\n"),
                        hostile(
                                "nulls",
                                "apiVersion: v1\nkind: Config\nclusters: [null]\ncontexts: [null]\nusers: [null]\n"),
                        hostile("a context of nothing", "current-context: a\ncontexts: [{name: a, context: null}]\n")));
    }

    static Stream<Hostile> eachMistakeOfAManifestIsOneLine() {
        return Stream.concat(
                sized(HostileFilesIT::texts),
                Stream.of(
                        hostile("a kind that is a list", "apiVersion: v1\nkind: [a]\n"),
                        hostile("a name that is a map", "apiVersion: v1\nkind: Secret\nmetadata: {name: {a: b}}\n"),
                        hostile("metadata that is text", "apiVersion: v1\nkind: Secret\nmetadata: x\n"),
                        hostile("a list of itself", "apiVersion: v1\nkind: List\nitems: &a [*a]\n"),
                        hostile("a list of nulls", "apiVersion: v1\nkind: List\nitems: [null]\n"),
                        hostile(
                                "a pool of text",
                                "apiVersion: hypershift.openshift.io/v1beta1\nkind: NodePool\nmetadata: {name: a}\nspec: x\n"),
                        hostile("a cluster of lists", """
                                apiVersion: hypershift.openshift.io/v1beta1
                                kind: HostedCluster
                                metadata: {name: a}
                                spec: {platform: [], release: [], networking: [], services: {}}
                                """),
                        hostile("a pool of large numbers", """
                                apiVersion: hypershift.openshift.io/v1beta1
                                kind: NodePool
                                metadata: {name: a}
                                spec: {replicas: 99999999999999999999999999, clusterName: a}
                                """)));
    }

    private static Stream<Hostile> sized(IntFunction<List<Hostile>> kinds) {
        int[] sizes = FULL ? new int[] {1, 30, 501, 3_000, 30_000, 300_000} : new int[] {501, 30_000};
        return IntStream.of(sizes).mapToObj(kinds).flatMap(List::stream);
    }

    private static List<Hostile> texts(int size) {
        List<Hostile> all = new ArrayList<>(List.of(
                hostile("lists within lists " + size, "a: " + "[".repeat(size) + "]".repeat(size)),
                hostile("unclosed lists " + size, "a: " + "[".repeat(size)),
                hostile("objects within objects " + size, "{a: ".repeat(size) + "}".repeat(size)),
                hostile("blocks within blocks " + size, "- ".repeat(size) + "a"),
                hostile("question marks " + size, "? ".repeat(size) + "a"),
                hostile("a long number " + size, "apiVersion: " + "9".repeat(size)),
                hostile("a long key " + size, "k".repeat(size) + ": 1"),
                hostile("a long string " + size, "kind: \"" + "x".repeat(size) + "\""),
                hostile("control codes " + size, "kind: \"" + "\\e[31m".repeat(size) + "\""),
                hostile("keys of one hash " + size, many(Math.min(size, 4096), HostileFilesIT::sameHash, "\n")),
                hostile("the same key " + size, many(size, i -> "a: 1", "\n")),
                hostile("documents " + size, many(Math.min(size, 3_000), i -> "---\na: 1", "\n")),
                hostile("JSON within JSON " + size, "{\"a\":".repeat(size) + "1" + "}".repeat(size)),
                new Hostile("no text " + size, new byte[size]),
                new Hostile("bytes of no character set " + size, bytes(size))));
        all.add(hostile("aliases of aliases " + size, aliases(16, 3, 1)));
        all.add(hostile("deep aliases of aliases " + size, aliases(30, 1, 400)));
        return all;
    }

    private static String aliases(int levels, int width, int depth) {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < levels; i++) {
            String before = "*a" + (i - 1) + " ";
            text.append("a" + i + ": &a" + i + " " + "[".repeat(depth) + many(width, any -> before, ",")
                    + "]".repeat(depth) + "\n");
        }
        return text.toString();
    }

    private static String sameHash(int number) {
        return IntStream.range(0, 12)
                .mapToObj(digit -> (number >> digit & 1) == 0 ? "Aa" : "BB")
                .collect(joining("", "", ": 1"));
    }

    private static String many(int size, IntFunction<String> each, String separator) {
        return IntStream.range(0, size).mapToObj(each).collect(joining(separator));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 131 + 200);
        }
        return bytes;
    }

    private static Hostile kubeconfig(String name, String cluster, String user) {
        return hostile(name, """
                apiVersion: v1
                kind: Config
                clusters: [{name: a, cluster: {%s}}]
                users: [{name: a, user: {%s}}]
                contexts: [{name: a, context: {cluster: a, user: a}}]
                current-context: a
                """.formatted(cluster, user));
    }

    private static Hostile hostile(String name, String text) {
        return new Hostile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared nor changed.
    record Hostile(String name, byte[] content) {
        @Override
        public String toString() {
            return name;
        }
    }
}
