package io.hcp4j.apiserver;

import com.sun.management.OperatingSystemMXBean;
import io.hcp4j.apiserver.request.Bodies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bodies and patches that are made to cost much. Each is refused, or taken where the real API server takes it, and the server goes on
 * serving. {@code -Dhcp4j.adversarial=full} sends many more sizes of each.
 */
class HostileRequestsTest {
    private static final boolean FULL = "full".equals(System.getProperty("hcp4j.adversarial"));
    private static final String MAPS = "/api/v1/namespaces/default/configmaps";
    private static final String MAP = MAPS + "/kube-root-ca.crt?dryRun=All";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String MERGE = "application/merge-patch+json";
    private static final String STRATEGIC = "application/strategic-merge-patch+json";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String APPLY = "application/apply-patch+yaml";

    /** Of all threads together, since the time that passes says more about the machine. */
    private static final long MOST_SECONDS = 20;

    private static EmbeddedApiServer server;
    private static ApiClient client;

    @BeforeAll
    static void serve() throws IOException {
        server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("hostile"));
        client = new ApiClient(server);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isAnswered(Hostile request) {
        long before = cpuSeconds();

        ApiClient.Answer answer = client.send(request.method(), request.path(), request.contentType(), request.body());

        assertThat(cpuSeconds() - before).as("seconds of the processor").isLessThan(MOST_SECONDS);
        assertThat(answer.status()).as(start(answer.message())).isBetween(200, 499);
        assertThat(answer.message().lines().count()).as(start(answer.message())).isLessThanOrEqualTo(1);
        assertThat(client.send("GET", "/readyz", JSON, new byte[0]).status()).isEqualTo(200);
    }

    static Stream<Hostile> isAnswered() {
        List<Hostile> all = new ArrayList<>();
        for (int size : FULL ? new int[] {1, 30, 501, 3_000, 30_000, 100_000} : new int[] {501, 30_000}) {
            all.addAll(bodies(size));
            all.addAll(patches(size));
        }
        return all.stream().filter(each -> each.body().length <= Bodies.LARGEST);
    }

    private static List<Hostile> bodies(int size) {
        return List.of(
                json("lists within lists " + size, "{\"x\":" + "[".repeat(size) + "]".repeat(size) + "}"),
                json("objects within objects " + size, "{\"a\":".repeat(size) + "1" + "}".repeat(size)),
                json("unclosed objects " + size, "{\"a\":".repeat(size)),
                json("unclosed lists " + size, "[".repeat(size)),
                json("a long number " + size, map("\"generation\":" + "9".repeat(size), "")),
                json("a long fraction " + size, map("\"generation\":0." + "9".repeat(size), "")),
                json("a large exponent " + size, map("\"generation\":1e" + size, "")),
                json("a name of many parts " + size, map("", "").replace("\"h\"", "\"" + "a.".repeat(size) + "a\"")),
                json("a long label " + size, map("\"labels\":{\"a\":\"" + "b".repeat(size) + "\"}", "")),
                json("a long key of a label " + size, map("\"labels\":{\"" + "b".repeat(size) + "\":\"\"}", "")),
                json("labels " + size, map("\"labels\":{" + many(size, i -> "\"l" + i + "\":\"" + i + "\"") + "}", "")),
                json("finalizers " + size, map("\"finalizers\":[" + many(size, i -> "\"a/b" + i + "\"") + "]", "")),
                json(
                        "owners " + size,
                        map("\"ownerReferences\":[" + many(size, i -> "{\"uid\":\"" + i + "\"}") + "]", "")),
                json("unknown fields " + size, map("", many(size, i -> "\"u" + i + "\":1"))),
                json("the same field " + size, map("", "\"data\":{" + many(size, i -> "\"a\":\"b\"") + "}")),
                json("keys of one hash", map("", "\"data\":{" + many(8192, HostileRequestsTest::sameHash) + "}")),
                json("escapes " + size, map("", "\"data\":{\"a\":\"" + "\\ud800".repeat(size) + "\"}")),
                json("no text " + size, map("", "\"data\":{\"a\":\"" + "\u0000".repeat(size) + "\"}")),
                pod("containers " + size, many(size, i -> "{\"name\":\"c" + i + "\"}")),
                pod("containers of one name " + size, many(size, i -> "{\"name\":\"c\",\"image\":\"x\"}")),
                pod("containers without anything " + size, many(size, i -> "{}")),
                pod(
                        "a long quantity " + size,
                        "{\"name\":\"c\",\"image\":\"x\",\"resources\":{\"limits\":{\"cpu\":\"" + "9".repeat(size)
                                + "\"}}}"),
                yaml("lists within lists " + size, "a: " + "[".repeat(size)),
                yaml("objects within objects " + size, "{a: ".repeat(size) + "}".repeat(size)),
                yaml("a block of lists " + size, "- ".repeat(size) + "a"),
                yaml("a long number " + size, "metadata: {name: h, generation: " + "9".repeat(size) + "}"),
                yaml("comments " + size, "apiVersion: v1\n" + "# x\n".repeat(size)),
                yaml("anchors " + size, "a: [" + many(size, i -> "&a" + i + " x") + "]"),
                yaml("documents " + size, "---\na: 1\n".repeat(size)),
                yaml("question marks " + size, "? ".repeat(size) + "a"),
                yaml("aliases of aliases", aliases(16, 3)),
                yaml("many aliases of aliases", aliases(9, 9)),
                yaml("aliases as keys", aliases(8, 3).replace("a7: ", "? ")),
                yaml("a tag", "a: !!javax.script.ScriptEngineManager [x]"));
    }

    private static List<Hostile> patches(int size) {
        String deep = "{\"a\":".repeat(size) + "1" + "}".repeat(size);
        String test = "{\"op\":\"test\",\"path\":\"/kind\",\"value\":\"ConfigMap\"}";
        return List.of(
                patch("deep merge " + size, MERGE, deep),
                patch("deep strategic merge " + size, STRATEGIC, deep),
                patch("deep apply " + size, APPLY, deep),
                patch("applied YAML " + size, APPLY, "a: " + "[".repeat(size)),
                patch("applied aliases", APPLY, aliases(16, 3)),
                patch("a merge that is a list " + size, MERGE, "[" + many(size, i -> "1") + "]"),
                patch("operations " + size, JSON_PATCH, "[" + many(size, i -> test) + "]"),
                patch("operations of nothing " + size, JSON_PATCH, "[" + many(size, i -> "null") + "]"),
                patch(
                        "copies of copies",
                        JSON_PATCH,
                        "["
                                + many(
                                        40,
                                        i -> "{\"op\":\"copy\",\"from\":\"/metadata\",\"path\":\"/metadata/a" + i
                                                + "\"}")
                                + "]"),
                patch(
                        "a long pointer " + size,
                        JSON_PATCH,
                        "[{\"op\":\"add\",\"path\":\"" + "/a".repeat(size) + "\",\"value\":1}]"),
                patch(
                        "a large index " + size,
                        JSON_PATCH,
                        "[{\"op\":\"add\",\"path\":\"/metadata/managedFields/" + "9".repeat(size) + "\",\"value\":1}]"),
                patch(
                        "an order of elements " + size,
                        STRATEGIC,
                        "{\"metadata\":{\"$setElementOrder/ownerReferences\":["
                                + many(size, i -> "{\"uid\":\"" + i + "\"}") + "]}}"),
                patch(
                        "deleted elements " + size,
                        STRATEGIC,
                        "{\"metadata\":{\"$deleteFromPrimitiveList/finalizers\":[" + many(size, i -> "\"f" + i + "\"")
                                + "]}}"));
    }

    @Test
    void largeObjectsAreRefusedAsByTheRealServer() {
        String large = "x".repeat(1 << 20) + "x";

        ApiClient.Answer map = client.post(MAPS, map("", "\"data\":{\"k\":\"" + large + "\"}"));
        ApiClient.Answer secret =
                client.post("/api/v1/namespaces/default/secrets", map("", "\"stringData\":{\"k\":\"" + large + "\"}"));
        ApiClient.Answer annotation =
                client.post(MAPS, map("\"annotations\":{\"a\":\"" + "x".repeat(256 * 1024) + "\"}", ""));
        ApiClient.Answer request = client.post(MAPS, " ".repeat(Bodies.LARGEST + 1));

        assertThat(map.message())
                .isEqualTo("ConfigMap \"h\" is invalid: []: Too long: may not be more than 1048576 bytes");
        assertThat(secret.message())
                .isEqualTo("Secret \"h\" is invalid: data: Too long: may not be more than 1048576 bytes");
        assertThat(annotation.message())
                .isEqualTo(
                        "ConfigMap \"h\" is invalid: metadata.annotations: Too long: may not be more than 262144 bytes");
        assertThat(request.status()).isEqualTo(413);
        assertThat(request.message()).isEqualTo("Request entity too large: limit is 3145728");
    }

    @Test
    void anObjectThatEtcdWouldNotTakeIsRefused() {
        String container = "{\"name\":\"c\",\"image\":\"x\",\"args\":[\"" + "x".repeat(1_600_000) + "\"]}";

        ApiClient.Answer answer = client.post(
                "/api/v1/namespaces/default/pods",
                "{\"metadata\":{\"name\":\"h\"},\"spec\":{\"containers\":[" + container + "]}}");
        ApiClient.Answer tried = client.post(
                "/api/v1/namespaces/default/pods?dryRun=All",
                "{\"metadata\":{\"name\":\"h\"},\"spec\":{\"containers\":[" + container + "]}}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.message()).isEqualTo("etcdserver: request is too large");
        assertThat(tried.status()).isEqualTo(201);
    }

    @Test
    void warningsFitIntoTheHeadersThatClientsRead() {
        ApiClient.Answer answer =
                client.post(MAPS + "?dryRun=All", map("", many(20_000, i -> "\"unknown" + i + "\":1")));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.response().headers().allValues("Warning")).hasSizeBetween(50, 100);
    }

    private static String map(String metadata, String fields) {
        return "{\"metadata\":{\"name\":\"h\"" + (metadata.isEmpty() ? "" : "," + metadata) + "}"
                + (fields.isEmpty() ? "" : "," + fields) + "}";
    }

    private static String many(int size, IntFunction<String> each) {
        return IntStream.range(0, size).mapToObj(each).collect(joining(","));
    }

    /** Each of the two parts that a digit chooses from has the same hash. */
    private static String sameHash(int number) {
        String key = IntStream.range(0, 13)
                .mapToObj(digit -> (number >> digit & 1) == 0 ? "Aa" : "BB")
                .collect(joining());
        return "\"" + key + "\":\"\"";
    }

    private static String aliases(int levels, int width) {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < levels; i++) {
            String before = "*a" + (i - 1) + " ";
            text.append("a" + i + ": &a" + i + " [" + many(width, any -> before) + "]\n");
        }
        return text.toString();
    }

    private static Hostile json(String name, String body) {
        return new Hostile("JSON: " + name, "POST", MAPS + "?dryRun=All", JSON, bytes(body));
    }

    private static Hostile pod(String name, String containers) {
        return new Hostile(
                "JSON: " + name,
                "POST",
                "/api/v1/namespaces/default/pods?dryRun=All",
                JSON,
                bytes("{\"metadata\":{\"name\":\"h\"},\"spec\":{\"containers\":[" + containers + "]}}"));
    }

    private static Hostile yaml(String name, String body) {
        return new Hostile("YAML: " + name, "POST", MAPS + "?dryRun=All", YAML, bytes(body));
    }

    private static Hostile patch(String name, String contentType, String body) {
        String path = contentType.equals(APPLY) ? MAP + "&fieldManager=hostile" : MAP;
        return new Hostile("patch: " + name, "PATCH", path, contentType, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String start(String message) {
        return message.substring(0, Math.min(message.length(), 300));
    }

    private static long cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
                / 1_000_000_000;
    }

    /** A request. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared nor changed.
    record Hostile(String name, String method, String path, String contentType, byte[] body) {
        @Override
        public String toString() {
            return name;
        }
    }
}
