package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestWatchTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final WatchQuery FROM_5 = WatchQuery.after(ListQuery.in(Sample.POOL, "clusters"), "5");
    private static final WatchQuery FROM_NOTHING = WatchQuery.after(ListQuery.in(Sample.POOL, "clusters"), "");

    private final ScriptedServer server = new ScriptedServer();
    private final RecordedBackoffClock pace = new RecordedBackoffClock();
    private final RestClusterApi api =
            new RestClusterApi(server, ScriptedServer.KUBECONFIG, ConnectionOptions.defaults(), pace);

    @AfterEach
    void close() {
        api.close();
    }

    private static Map<String, Object> event(String type, String name, String version) {
        return Map.of("type", type, "object", Sample.pool(name, version));
    }

    private static Map<String, Object> error(int code, String reason) {
        return Map.of("type", "ERROR", "object", ScriptedServer.status(code, reason, "said so", Map.of()));
    }

    private static Map<String, Object> page(String version, String token, String... names) {
        return Map.of(
                "metadata", Map.of("resourceVersion", version, "continue", token),
                "items",
                        Arrays.stream(names).map(name -> Sample.pool(name, "1")).toList());
    }

    private static WatchEvent added(String name, String version) {
        return new WatchEvent.Added(Document.of(Sample.pool(name, version)));
    }

    private static WatchEvent modified(String name, String version) {
        return new WatchEvent.Modified(Document.of(Sample.pool(name, version)));
    }

    private List<WatchEvent> eventsOf(WatchQuery query, int count) {
        List<WatchEvent> events = new ArrayList<>();
        try (WatchStream watch = api.watch(query)) {
            while (events.size() < count) {
                events.add(watch.next(LONG).orElseThrow());
            }
        }
        return events;
    }

    private List<String> versionsAskedFor() {
        return server.requests().stream()
                .filter(request -> request.query().containsKey("watch"))
                .map(request -> request.query().getOrDefault("resourceVersion", ""))
                .toList();
    }

    @Test
    void tellsChangesAfterAVersion() {
        server.streams(event("ADDED", "a", "6"), event("MODIFIED", "a", "7"), event("DELETED", "a", "8"));

        assertThat(eventsOf(FROM_5, 3))
                .containsExactly(
                        added("a", "6"),
                        modified("a", "7"),
                        new WatchEvent.Deleted(Document.of(Sample.pool("a", "8"))));
        assertThat(server.lastRequest().query())
                .containsEntry("allowWatchBookmarks", "true")
                .containsEntry("resourceVersion", "5")
                .containsEntry("timeoutSeconds", "450");
    }

    @Test
    void beginsWithWhatIsThereWhenThereIsNoVersion() {
        server.answers(200, page("9", "more", "a", "b"))
                .answers(200, page("9", "", "c"))
                .streams(event("MODIFIED", "c", "10"));

        assertThat(eventsOf(FROM_NOTHING, 6))
                .containsExactly(
                        new WatchEvent.Reset(),
                        added("a", "1"),
                        added("b", "1"),
                        added("c", "1"),
                        new WatchEvent.Bookmark("9"),
                        modified("c", "10"));
        assertThat(versionsAskedFor()).containsExactly("9");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDED", "BROKEN", "NO_ANSWER"})
    void goesOnFromTheLastChangeAfterABreak(TransportFailure.Kind kind) {
        server.streamsThenFails(kind, event("ADDED", "a", "6")).streams(event("MODIFIED", "a", "7"));

        assertThat(eventsOf(FROM_5, 2)).containsExactly(added("a", "6"), modified("a", "7"));
        assertThat(versionsAskedFor()).containsExactly("5", "6");
        assertThat(pace.pauses()).isEmpty();
    }

    @Test
    void goesOnFromTheLastBookmark() {
        server.streamsThenFails(TransportFailure.Kind.ENDED, event("BOOKMARK", "", "40"))
                .streams(event("ADDED", "a", "41"));

        assertThat(eventsOf(FROM_5, 2)).containsExactly(new WatchEvent.Bookmark("40"), added("a", "41"));
        assertThat(versionsAskedFor()).containsExactly("5", "40");
    }

    @Test
    void connectsAnewAfterSilence() {
        server.streamsThenGoesSilent(event("ADDED", "a", "6")).streams(event("MODIFIED", "a", "7"));

        assertThat(eventsOf(FROM_5, 2)).hasSize(2);
        assertThat(versionsAskedFor()).containsExactly("5", "6");
    }

    @Test
    void waitsLongerAndLongerWhileNothingComes() {
        server.fails(TransportFailure.Kind.NOT_CONNECTED)
                .refuses(503, "ServiceUnavailable", "starting")
                .streamsThenFails(TransportFailure.Kind.ENDED)
                .streams(event("ADDED", "a", "6"));

        assertThat(eventsOf(FROM_5, 1)).containsExactly(added("a", "6"));
        assertThat(pace.pauses())
                .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @Test
    void waitsAsLongAsAThrottlingServerAsks() {
        server.answers(new RestReply(429, Optional.of(3L), Document.empty(), ""))
                .streams(event("ADDED", "a", "6"));

        assertThat(eventsOf(FROM_5, 1)).hasSize(1);
        assertThat(pace.pauses()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void listsAnewWhenTheVersionIsTooOldToStartFrom() {
        server.refuses(410, "Expired", "too old")
                .answers(200, page("50", "", "a"))
                .streams(event("MODIFIED", "a", "51"));

        assertThat(eventsOf(FROM_5, 4))
                .containsExactly(
                        new WatchEvent.Reset(), added("a", "1"), new WatchEvent.Bookmark("50"), modified("a", "51"));
    }

    @Test
    void listsAnewWhenAnEventSaysThatTheVersionIsTooOld() {
        server.streams(event("ADDED", "a", "6"), error(410, "Expired"))
                .answers(200, page("50", ""))
                .streams(event("ADDED", "b", "51"));

        assertThat(eventsOf(FROM_5, 4))
                .containsExactly(
                        added("a", "6"), new WatchEvent.Reset(), new WatchEvent.Bookmark("50"), added("b", "51"));
    }

    @Test
    void beginsTheListAnewWhenItExpiresBetweenPages() {
        server.answers(200, page("9", "more", "a"))
                .refuses(410, "Expired", "continue token too old")
                .answers(200, page("20", "", "a", "b"))
                .streams();

        assertThat(eventsOf(FROM_NOTHING, 6))
                .containsExactly(
                        new WatchEvent.Reset(),
                        added("a", "1"),
                        new WatchEvent.Reset(),
                        added("a", "1"),
                        added("b", "1"),
                        new WatchEvent.Bookmark("20"));
    }

    @Test
    void survivesAnEventThatTellsOfAPassingFailure() {
        server.streams(event("ADDED", "a", "6"), error(500, "InternalError")).streams(event("MODIFIED", "a", "7"));

        assertThat(eventsOf(FROM_5, 2)).containsExactly(added("a", "6"), modified("a", "7"));
    }

    @Test
    void givesUpOnAnEventThatWaitingDoesNotMend() {
        server.streams(event("ADDED", "a", "6"), error(403, "Forbidden"));

        try (WatchStream watch = api.watch(FROM_5)) {
            assertThat(watch.next(LONG)).contains(added("a", "6"));
            for (int i = 0; i < 2; i++) {
                assertThat(catchThrowableOfType(HcpException.class, () -> watch.next(LONG))
                                .code())
                        .isEqualTo(ErrorCode.FORBIDDEN);
            }
        }
    }

    @Test
    void failsAtOnceWhenTheKindIsNotServed() {
        server.answersPlainly(404, "404 page not found").answersPlainly(404, "404 page not found");

        assertThat(catchThrowableOfType(HcpException.class, () -> api.watch(FROM_5))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(catchThrowableOfType(HcpException.class, () -> api.watch(FROM_NOTHING))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void readsExpiredCredentialsAnew() {
        server.refuses(401, "Unauthorized", "Unauthorized").streams(event("ADDED", "a", "6"));

        assertThat(eventsOf(FROM_5, 1)).hasSize(1);
        assertThat(server.transportsOpened()).isEqualTo(2);
    }

    @Test
    void givesUpWhenTheCommandsTimeIsOver() {
        try (RestClusterApi late = new RestClusterApi(
                server,
                ScriptedServer.KUBECONFIG,
                ConnectionOptions.defaults()
                        .withLimits(ConnectionLimits.standard().until(Deadline.after(Duration.ZERO))),
                pace)) {
            assertThat(catchThrowableOfType(HcpException.class, () -> late.watch(FROM_5))
                            .code())
                    .isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void looksWithoutWaiting() {
        server.streams();

        try (WatchStream watch = api.watch(FROM_5)) {
            assertThat(watch.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void aClosedWatchLetsItsReaderGo() throws Exception {
        server.streams();
        WatchStream watch = api.watch(FROM_5);
        CompletableFuture<Optional<WatchEvent>> reading = CompletableFuture.supplyAsync(() -> watch.next(LONG));

        watch.close();

        assertThat(reading.get()).isEmpty();
        assertThat(watch.next(LONG)).isEmpty();
    }

    @Test
    void closingTheClusterEndsItsWatches() {
        server.streams();
        WatchStream watch = api.watch(FROM_5);

        api.close();

        assertThat(watch.next(LONG)).isEmpty();
        assertThat(server.transportsClosed()).isEqualTo(1);
    }

    @Test
    void anInterruptedReaderIsCancelledAndStaysInterrupted() {
        server.streams();
        try (WatchStream watch = api.watch(FROM_5)) {
            Thread.currentThread().interrupt();

            assertThat(catchThrowableOfType(HcpException.class, () -> watch.next(LONG))
                            .code())
                    .isEqualTo(ErrorCode.CANCELLED);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
