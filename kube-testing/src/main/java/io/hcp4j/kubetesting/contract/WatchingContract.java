package io.hcp4j.kubetesting.contract;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class WatchingContract extends ContractCase {
    private final ClusterApi api = open();
    private final ListQuery mine =
            ListQuery.in(WellKnownKinds.CONFIG_MAP, namespace).withLabels("tck=yes");

    WatchingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void withoutAVersionItBeginsWithWhatIsThere() {
        create(api, "one");

        try (WatchStream stream = api.watch(WatchQuery.after(mine, ""))) {
            WatchRecorder told = new WatchRecorder(stream);
            assertThat(told.next(3)).containsExactly("restarted", "added one", "synced");

            create(api, "two");
            assertThat(told.next(1)).containsExactly("added two");
        }
    }

    @Test
    void fromAVersionItTellsOnlyWhatCameAfter() {
        create(api, "before");
        String version = api.list(mine).resourceVersion();
        create(api, "one");
        api.patch(key("one"), Patch.merge(Document.empty().with("second", "data", "key")), WRITE);
        api.delete(key("one"), DeleteOptions.defaults());

        try (WatchStream stream = api.watch(WatchQuery.after(mine, version))) {
            assertThat(new WatchRecorder(stream).next(3)).containsExactly("added one", "modified one", "deleted one");
        }
    }

    @Test
    void oneObjectIsFollowedWithoutItsNeighbours() {
        create(api, "one");

        try (WatchStream stream = api.watch(WatchQuery.of(key("one")))) {
            WatchRecorder told = new WatchRecorder(stream);
            assertThat(told.next(3)).containsExactly("restarted", "added one", "synced");

            create(api, "two");
            api.delete(key("one"), DeleteOptions.defaults());
            assertThat(told.next(1)).containsExactly("deleted one");
        }
    }

    @Test
    void anObjectThatNoLongerMatchesIsGone() {
        create(api, "one");
        String version = api.list(mine).resourceVersion();

        try (WatchStream stream = api.watch(WatchQuery.after(mine, version))) {
            api.patch(key("one"), Patch.merge(Document.empty().with("no", "metadata", "labels", "tck")), WRITE);
            assertThat(new WatchRecorder(stream).next(1)).containsExactly("deleted one");
        }
    }

    @Test
    void nothingInTimeIsEmpty() {
        String version = api.list(mine).resourceVersion();

        try (WatchStream stream = api.watch(WatchQuery.after(mine, version))) {
            assertThat(stream.next(Duration.ZERO)).isEmpty();
            assertThat(stream.next(Duration.ofMillis(50))).isEmpty();
        }
    }

    @Test
    void closingEndsAWaitInAnotherThread() {
        String version = api.list(mine).resourceVersion();
        WatchStream stream = api.watch(WatchQuery.after(mine, version));
        CompletableFuture<Optional<?>> waiting =
                CompletableFuture.supplyAsync(() -> stream.next(Duration.ofMinutes(5)));

        assertThat(stream.closed()).isFalse();

        stream.close();

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.empty());
        assertThat(stream.closed()).isTrue();
    }

    @Test
    void closingTheClusterClosesItsWatches() {
        ClusterApi other = open();
        WatchStream stream = other.watch(WatchQuery.after(mine, other.list(mine).resourceVersion()));

        other.close();

        assertThat(stream.closed()).isTrue();
        assertThat(stream.next(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void aKindThatIsNotServedIsAnError() {
        ResourceKind unserved = ResourceKind.namespaced("none.invalid", "v1", "Nothing", "nothings");

        assertThat(failure(() -> {
                            try (WatchStream stream =
                                    api.watch(WatchQuery.after(ListQuery.in(unserved, namespace), ""))) {
                                stream.next(Duration.ofSeconds(10));
                            }
                        })
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }
}
