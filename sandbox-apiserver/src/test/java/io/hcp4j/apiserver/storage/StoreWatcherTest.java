package io.hcp4j.apiserver.storage;

import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreWatcherTest {
    private static final long AN_HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long TIMEOUT = 20;

    private final Store store = Store.ephemeral(10);
    private final ResourceCollection things = store.collection("things");

    @Test
    void aReaderThatWaitsIsLetGoWhenItsFollowerIsClosed() throws Exception {
        StoreWatcher follower = things.follow(store.revision());
        CompletableFuture<Optional<StoreWatcher.Written>> waiting = waiting(follower);

        follower.close();

        assertThat(waiting.get(TIMEOUT, TimeUnit.SECONDS)).isEmpty();
        assertThat(follower.closed()).isTrue();
    }

    @Test
    void allReadersThatWaitAreLetGoWhenTheStoreIsClosed() throws Exception {
        List<CompletableFuture<Optional<StoreWatcher.Written>>> waiting = new ArrayList<>();
        for (String name : List.of("things", "others", "things")) {
            waiting.add(waiting(store.collection(name).follow(store.revision())));
        }

        store.close();

        for (CompletableFuture<Optional<StoreWatcher.Written>> each : waiting) {
            assertThat(each.get(TIMEOUT, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void aReaderThatWaitsIsToldOfTheNextWrite() throws Exception {
        CompletableFuture<Optional<StoreWatcher.Written>> waiting = waiting(things.follow(store.revision()));

        put("a", null, "1");

        assertThat(waiting.get(TIMEOUT, TimeUnit.SECONDS)
                        .map(StoreWatcher.Written::now)
                        .map(Version::key))
                .contains("a");
    }

    /** Otherwise a slow reader within the process would miss writes, and nobody would tell it. */
    @Test
    void whatIsForgottenMeanwhileIsStillToldToWhoeverFollowedInTime() throws Exception {
        StoreWatcher follower = things.follow(store.revision());
        Version last = null;
        for (int i = 0; i < 30; i++) {
            last = put("a", last, String.valueOf(i));
        }
        store.compact();
        put("a", last, "30");

        List<String> told = new ArrayList<>();
        for (StoreWatcher.Written next = follower.next(0); next != null; next = follower.next(0)) {
            told.add(next.now().object().text("value").orElse(""));
        }

        assertThat(told).hasSize(31).startsWith("0", "1").endsWith("29", "30");
        assertThat(follower.position()).isEqualTo(store.revision());
    }

    @Test
    void aListenerHearsOfWritesAndOfTheEndAndOfNothingAfterIt() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        StoreWatcher follower = things.follow(store.revision());
        follower.whenReady(calls::incrementAndGet);
        assertThat(calls).hasValue(1);

        put("a", null, "1");
        assertThat(calls).hasValue(2);
        follower.close();
        assertThat(calls).hasValue(3);
        put("b", null, "1");
        assertThat(calls).hasValue(3);
    }

    /** What a reader gets who waits by now. */
    private static CompletableFuture<Optional<StoreWatcher.Written>> waiting(StoreWatcher follower) {
        CompletableFuture<Optional<StoreWatcher.Written>> told = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                told.complete(Optional.ofNullable(follower.next(AN_HOUR)));
            } catch (InterruptedException e) {
                told.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        Eventually.holds("a reader that waits", Duration.ofSeconds(TIMEOUT), () -> assertThat(reader.getState())
                .isEqualTo(Thread.State.TIMED_WAITING));
        return told;
    }

    private Version put(String key, @Nullable Version expected, String value) throws VersionConflict {
        return Objects.requireNonNull(
                store.put(things, key, expected, revision -> Document.of(Map.of("value", value))));
    }
}
