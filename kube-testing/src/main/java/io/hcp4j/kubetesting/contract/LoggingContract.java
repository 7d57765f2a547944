package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.cluster.LogStream;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Logs come from nodes, and the servers under test have none: what nodes say is put in between. */
abstract class LoggingContract extends FaultCase {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String STREAM =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final ResourceKind POD = ResourceKind.namespaced("", "v1", "Pod", "pods");

    LoggingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void theLastLinesOfAContainerAreRead() {
        nodeWrites("second\nthird\n");

        assertThat(throughProxy().log(query("two"))).containsExactly("second", "third");
        assertThat(proxy.arrived(LoggingContract::log)).singleElement().satisfies(asked -> assertThat(asked.query())
                .contains("container=main", "tailLines=2"));
    }

    @Test
    void aLineMayLookLikeJson() {
        nodeWrites("{\"level\":\"fatal\"}\n{\"kind\":\"Status\",\"code\":500}\n");

        assertThat(throughProxy().log(query("json")))
                .containsExactly("{\"level\":\"fatal\"}", "{\"kind\":\"Status\",\"code\":500}");
    }

    @Test
    void aPodThatWritesNothingHasAnEmptyLog() {
        nodeWrites("");

        assertThat(throughProxy().log(query("quiet"))).isEmpty();
    }

    @Test
    void aPodThatIsNotThereHasNoLog() {
        assertThat(open().log(query("nobody"))).isEmpty();
    }

    @Test
    void aContainerThatIsNotThereIsRefused() {
        open().create(POD, pod("lonely"), WRITE);

        assertThat(failure(() -> open().log(new LogQuery(namespace, "lonely", "other", 1)))
                        .code())
                .isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void aNodeThatDoesNotAnswerIsNotAskedAgain() {
        proxy.next(3, LoggingContract::log, Fault.status(500, "InternalError"));

        assertThat(failure(() -> throughProxy().log(query("down"))).code()).isEqualTo(ErrorCode.SERVER_FAILED);
        assertThat(proxy.arrived(LoggingContract::log)).hasSize(1);
    }

    @Test
    void whatIsWantedOfALogIsAskedFor() {
        nodeWrites("earlier\n");

        throughProxy()
                .log(query("asked")
                        .withPrevious(true)
                        .withSince(Duration.ofMillis(1500))
                        .withTimestamps(true));

        assertThat(proxy.arrived(LoggingContract::log)).singleElement().satisfies(asked -> assertThat(asked.query())
                .contains("previous=true", "sinceSeconds=2", "timestamps=true")
                .doesNotContain("follow"));
    }

    @Test
    void anOpenedLogIsReadWholeAndUnchanged() {
        String credentials = "Authorization: Bearer 0123456789abcdefghij";
        nodeWrites("first\n\n{\"kind\":\"Status\",\"code\":500}\n" + credentials + "\n\t\u001b[1mlast");

        try (LogStream log = throughProxy().openLog(all("open"))) {
            assertThat(rest(log))
                    .containsExactly("first", "", "{\"kind\":\"Status\",\"code\":500}", credentials, "\t\u001b[1mlast");
            assertThat(log.next(TIMEOUT)).isEmpty();
        }
        assertThat(proxy.arrived(LoggingContract::log)).singleElement().satisfies(asked -> assertThat(asked.query())
                .contains("container=main")
                .doesNotContain("tailLines", "limitBytes", "follow"));
    }

    @Test
    void aFollowedLogGivesLinesAsTheyAreWritten() {
        CountDownLatch second = new CountDownLatch(1);
        proxy.next(1, LoggingContract::log, exchange -> {
            exchange.client().write(bytes(STREAM + "6\r\nfirst\n\r\n"));
            exchange.client().flush();
            await(second);
            exchange.client().write(bytes("7\r\nsecond\n\r\n0\r\n\r\n"));
            exchange.client().flush();
        });

        try (LogStream log = throughProxy().openLog(all("follow").withFollow(true))) {
            assertThat(log.next(TIMEOUT)).contains("first");
            assertThat(log.next(Duration.ZERO)).isEmpty();
            assertThat(log.ended()).isFalse();
            second.countDown();
            assertThat(rest(log)).containsExactly("second");
        }
        assertThat(proxy.arrived(LoggingContract::log)).singleElement().satisfies(asked -> assertThat(asked.query())
                .contains("follow=true"));
    }

    @Test
    void aFollowedLogMayBeginLaterThanAnAnswer() {
        CountDownLatch first = new CountDownLatch(1);
        proxy.next(1, LoggingContract::log, exchange -> {
            await(first);
            exchange.client().write(bytes(STREAM + "6\r\nfirst\n\r\n0\r\n\r\n"));
            exchange.client().flush();
        });
        ClusterApi api = throughProxy(LIMITS.withResponseTimeout(Duration.ofMillis(200)));

        CompletableFuture<LogStream> opening =
                CompletableFuture.supplyAsync(() -> api.openLog(all("late").withFollow(true)));

        assertThat(opening).failsWithin(Duration.ofMillis(800)).withThrowableOfType(TimeoutException.class);
        first.countDown();
        assertThat(rest(opening.join())).containsExactly("first");
    }

    @Test
    void aLogThatBreaksSaysSo() {
        proxy.next(1, LoggingContract::log, exchange -> {
            exchange.client().write(bytes(STREAM + "6\r\nfirst\n\r\n"));
            exchange.client().flush();
            throw new IOException("broken in the middle");
        });

        try (LogStream log = throughProxy().openLog(all("broken").withFollow(true))) {
            assertThat(log.next(TIMEOUT)).contains("first");
            assertThat(failure(() -> log.next(TIMEOUT)).code()).isEqualTo(ErrorCode.BROKEN);
        }
    }

    @Test
    void closingTheConnectionEndsItsLogs() {
        proxy.next(1, LoggingContract::log, exchange -> {
            exchange.client().write(bytes(STREAM + "6\r\nfirst\n\r\n"));
            exchange.client().flush();
            exchange.awaitEnd();
        });
        ClusterApi api = throughProxy();
        LogStream log = api.openLog(all("closed").withFollow(true));
        assertThat(log.next(TIMEOUT)).contains("first");
        CompletableFuture<Optional<String>> reader = CompletableFuture.supplyAsync(() -> log.next(TIMEOUT));

        api.close();

        assertThat(reader).succeedsWithin(TIMEOUT).isEqualTo(Optional.empty());
        assertThat(log.ended()).isTrue();
    }

    @Test
    void theDeadlineEndsAFollowedLog() {
        proxy.next(1, LoggingContract::log, exchange -> {
            exchange.client().write(bytes(STREAM + "6\r\nfirst\n\r\n"));
            exchange.client().flush();
            exchange.awaitEnd();
        });
        ClusterApi api = throughProxy().within(Deadline.after(Duration.ofSeconds(2)));

        try (LogStream log = api.openLog(all("deadline").withFollow(true))) {
            assertThat(log.next(TIMEOUT)).contains("first");
            assertThat(failure(() -> log.next(TIMEOUT)).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void aLogThatCannotBeOpenedSaysWhy() {
        open().create(POD, pod("waiting"), WRITE);
        proxy.next(1, LoggingContract::log, Fault.status(403, "Forbidden"));

        HcpException refused = failure(() -> throughProxy().openLog(all("secret")));
        assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refused.missingRight()).contains("get pods/log in namespace " + namespace);
        assertThat(failure(() -> open().openLog(all("nobody"))).code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(failure(() -> open().openLog(new LogQuery(namespace, "waiting", "other", 1)))
                        .code())
                .isEqualTo(ErrorCode.INVALID);
    }

    private static List<String> rest(LogStream log) {
        List<String> lines = new ArrayList<>();
        while (!log.ended()) {
            log.next(TIMEOUT).ifPresent(lines::add);
        }
        return lines;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private LogQuery all(String pod) {
        return new LogQuery(namespace, pod, "main", LogQuery.ALL_LINES);
    }

    private void nodeWrites(String text) {
        proxy.next(1, LoggingContract::log, Fault.answer(200, "text/plain", Map.of(), text));
    }

    private LogQuery query(String pod) {
        return new LogQuery(namespace, pod, "main", 2);
    }

    private static boolean log(Seen seen) {
        return seen.path().endsWith("/log");
    }

    private Document pod(String name) {
        return Document.of(Map.of(
                "metadata",
                Map.of("name", name, "namespace", namespace),
                "spec",
                Map.of("containers", List.of(Map.of("name", "main", "image", "registry.example.com/a:1")))));
    }
}
