package io.hcp4j.apiserver.inprocess;

import io.hcp4j.apiserver.EmbeddedApiServer;
import io.hcp4j.apiserver.EmbeddedOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InProcessApiTest {
    private static final WriteOptions WRITE = WriteOptions.by("test");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final ResourceKey RED = WellKnownKinds.CONFIG_MAP.in("default", "red");

    private final EmbeddedApiServer server;
    private final ClusterApi api;

    InProcessApiTest() throws IOException {
        server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("inner"));
        api = server.inProcess();
    }

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    @Test
    void theRulesAreThoseOfTheNetwork() {
        Document created = create("red", "red");

        assertThat(created.uid()).isPresent();
        assertThat(created.objects("metadata", "managedFields"))
                .extracting(each -> each.text("manager").orElse(""))
                .containsExactly("test");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> create("red", "red"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS));
        assertThat(api.list(new ListQuery(WellKnownKinds.CONFIG_MAP, "default", "colour=red", "", 10, ""))
                        .items())
                .extracting(Document::name)
                .containsExactly("red");
    }

    @Test
    void aViewHasLessTimeAndClosesNothing() {
        ClusterApi view = api.within(Deadline.after(Duration.ZERO));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> view.get(RED))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED));
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> view.watch(everything()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED));
        WatchStream watch = api.within(Deadline.after(TIMEOUT)).watch(everything());
        view.close();
        assertThat(watch.closed()).isFalse();
        api.close();
        assertThat(watch.closed()).isTrue();
    }

    @Test
    void aWatchGivesUpAtTheDeadlineOfItsView() {
        WatchStream watch = api.within(Deadline.after(Duration.ofMillis(300))).watch(everything());

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> {
                    while (watch.next(TIMEOUT).isPresent()) {
                        // What is there at the start.
                    }
                    watch.next(TIMEOUT);
                })
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED));
    }

    private static WatchQuery everything() {
        return new WatchQuery(WellKnownKinds.CONFIG_MAP, "default", "", "", "");
    }

    @Test
    void aWatchTellsWhatIsThereAndThenWhatChangesForIt() {
        create("red", "red");
        create("blue", "blue");
        WatchStream watch = api.watch(new WatchQuery(WellKnownKinds.CONFIG_MAP, "default", "colour=red", "", ""));

        assertThat(told(watch)).isEqualTo("Restarted");
        assertThat(told(watch)).isEqualTo("Added red");
        assertThat(told(watch)).isEqualTo("Synced");
        paint("blue", "red");
        assertThat(told(watch)).isEqualTo("Added blue");
        paint("red", "green");
        assertThat(told(watch)).isEqualTo("Deleted red");
        paint("red", "yellow");
        api.delete(WellKnownKinds.CONFIG_MAP.in("default", "blue"), DeleteOptions.defaults());
        assertThat(told(watch)).isEqualTo("Deleted blue");
        assertThat(watch.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void aWatchGoesOnFromAVersion() {
        String version = create("red", "red").resourceVersion().orElseThrow();
        WatchStream watch = api.watch(new WatchQuery(WellKnownKinds.CONFIG_MAP, "default", "", "", version));

        paint("red", "green");

        assertThat(told(watch)).isEqualTo("Modified red");
    }

    @Test
    void whoeverWaitsIsWokenByTheEnd() throws Exception {
        WatchStream watch = api.watch(WatchQuery.of(RED));
        assertThat(List.of(told(watch), told(watch))).containsExactly("Restarted", "Synced");
        CompletableFuture<Optional<WatchEvent>> waiting =
                CompletableFuture.supplyAsync(() -> watch.next(Duration.ofMinutes(10)));

        watch.close();

        assertThat(waiting.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void aServerThatHasEndedIsUnreachable() {
        server.close();

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> create("red", "red"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE));
    }

    private Document create(String name, String colour) {
        return api.create(
                WellKnownKinds.CONFIG_MAP,
                Document.of(Map.of(
                        "metadata", Map.of("name", name, "namespace", "default", "labels", Map.of("colour", colour)))),
                WRITE);
    }

    private void paint(String name, String colour) {
        api.patch(
                WellKnownKinds.CONFIG_MAP.in("default", name),
                Patch.merge(Document.empty().with(colour, "metadata", "labels", "colour")),
                WRITE);
    }

    private static String told(WatchStream watch) {
        WatchEvent event = watch.next(TIMEOUT).orElseThrow();
        if (event instanceof WatchEvent.Added added) {
            return "Added " + added.object().name();
        } else if (event instanceof WatchEvent.Modified modified) {
            return "Modified " + modified.object().name();
        } else if (event instanceof WatchEvent.Deleted deleted) {
            return "Deleted " + deleted.object().name();
        }
        return event instanceof WatchEvent.Reset ? "Restarted" : "Synced";
    }
}
