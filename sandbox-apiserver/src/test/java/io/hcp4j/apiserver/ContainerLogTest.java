package io.hcp4j.apiserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The parameters of a pod's log, as a kubelet and kube-apiserver read them. */
class ContainerLogTest {
    private static final String PODS = "/api/v1/namespaces/default/pods";

    private static EmbeddedApiServer server;
    private static ApiClient client;

    @BeforeAll
    static void twoPods() throws IOException {
        server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("logs"));
        client = new ApiClient(server);
        pod("runs", "\"state\":{\"running\":{\"startedAt\":\"" + Instant.now().minusSeconds(3600) + "\"}}");
        pod(
                "crashes",
                "\"state\":{\"waiting\":{\"reason\":\"CrashLoopBackOff\"}},\"lastState\":{\"terminated\":"
                        + "{\"exitCode\":1,\"finishedAt\":\"2026-01-01T00:00:00Z\",\"message\":\"one\\n\\ntwo\"}}");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void linesAreCutByNumberSizeAndAge() {
        assertThat(lines("runs", "")).hasSizeGreaterThan(700);
        assertThat(lines("runs", "tailLines=3")).hasSize(3).allMatch(line -> line.contains("seconds=3"));
        assertThat(lines("runs", "tailLines=0")).isEmpty();
        assertThat(text("runs", "limitBytes=10")).hasSize(10).startsWith("I");
        assertThat(lines("runs", "sinceSeconds=60")).hasSizeBetween(10, 20);
        assertThat(lines("runs", "sinceSeconds=60&tailLines=2")).hasSize(2);
        assertThat(lines("runs", "tailLines=1&timestamps=true"))
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z I\\d{4} .*"));
    }

    @Test
    void whatHasDiedHasItsMessageAndNothingFollows() {
        assertThat(text("crashes", "follow=true")).isEqualTo("one\n\ntwo\n");
        assertThat(text("crashes", "previous=true&timestamps=true&tailLines=1"))
                .isEqualTo("2026-01-01T00:00:00.000000000Z two\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            previous=true     | 400 | previous terminated container "c" in pod "runs" not found
            container=other   | 400 | container other is not valid for pod runs
            tailLines=x       | 400 | strconv.ParseInt: parsing "x": invalid syntax
            tailLines=-1      | 422 | PodLogOptions "runs" is invalid: tailLines: Invalid value: -1: must be greater than or equal to 0
            sinceSeconds=0    | 422 | PodLogOptions "runs" is invalid: sinceSeconds: Invalid value: 0: must be greater than or equal to 1
            """)
    void whatCannotBeReadIsRefused(String query, int status, String message) {
        ApiClient.Answer answer = answer("runs", query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.message()).isEqualTo(message);
    }

    private static void pod(String name, String state) {
        client.post(
                PODS,
                "{\"metadata\":{\"name\":\"" + name
                        + "\"},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"x\"}]}}");
        String status =
                "{\"status\":{\"containerStatuses\":[{\"name\":\"c\",\"image\":\"x\",\"imageID\":\"x\",\"ready\":true,"
                        + "\"restartCount\":0," + state + "}]}}";
        ApiClient.Answer set = client.send(
                "PATCH",
                PODS + "/" + name + "/status",
                "application/merge-patch+json",
                status.getBytes(StandardCharsets.UTF_8));
        assertThat(set.status()).as(set.message()).isEqualTo(200);
    }

    private static ApiClient.Answer answer(String pod, String query) {
        return client.send("GET", PODS + "/" + pod + "/log?" + query, "application/json", new byte[0]);
    }

    private static String text(String pod, String query) {
        return new String(answer(pod, query).response().body(), StandardCharsets.UTF_8);
    }

    private static List<String> lines(String pod, String query) {
        return text(pod, query).lines().toList();
    }
}
