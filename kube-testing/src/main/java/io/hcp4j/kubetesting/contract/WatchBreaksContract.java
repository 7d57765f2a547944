package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class WatchBreaksContract extends FaultCase {
    private final ClusterApi direct = open();
    private final ListQuery mine =
            ListQuery.in(WellKnownKinds.CONFIG_MAP, namespace).withLabels("tck=yes");

    WatchBreaksContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void aBrokenConnectionLosesAndRepeatsNothing() {
        try (WatchStream stream = watch(throughProxy())) {
            WatchRecorder told = new WatchRecorder(stream);
            create(direct, "one");
            assertThat(told.next(1)).containsExactly("added one");

            proxy.breakConnections();
            create(direct, "two");
            assertThat(told.next(1)).containsExactly("added two");
        }
        assertThat(proxy.arrived(Seen.list("configmaps"))).isEmpty();
    }

    @Test
    void anEventThatIsCutOffIsToldOnce() {
        proxy.next(1, Seen.watch(), Fault.resetAfterBytes(600));

        try (WatchStream stream = watch(throughProxy())) {
            create(direct, "one");
            create(direct, "two");
            assertThat(new WatchRecorder(stream).next(2)).containsExactly("added one", "added two");
        }
        assertThat(proxy.arrived(Seen.watch())).hasSizeGreaterThan(1);
    }

    @Test
    void aRegularEndIsFollowedByTheNextWatch() {
        proxy.next(2, Seen.watch(), Fault.answer(200, "application/json", Map.of(), ""));

        try (WatchStream stream = watch(throughProxy())) {
            create(direct, "one");
            assertThat(new WatchRecorder(stream).next(1)).containsExactly("added one");
        }
        assertThat(proxy.arrived(Seen.watch())).hasSize(3);
    }

    @Test
    void aLostHistoryBeginsAnewWithWhatIsThere() {
        for (Fault lost : new Fault[] {Fault.status(410, "Expired"), Fault.watchError(410, "Expired")}) {
            proxy.next(1, Seen.watch(), lost);
        }
        create(direct, "one");

        try (WatchStream stream = watch(throughProxy())) {
            assertThat(new WatchRecorder(stream).next(6))
                    .containsExactly("restarted", "added one", "synced", "restarted", "added one", "synced");
        }
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() {
        proxy.next(1, Seen.watch(), Fault.status(503, "ServiceUnavailable"));
        proxy.next(1, Seen.watch(), Fault.statusWithRetryAfter(429, "TooManyRequests", 1));
        proxy.next(1, Seen.watch(), Fault.reset());

        try (WatchStream stream = watch(throughProxy())) {
            create(direct, "one");
            assertThat(new WatchRecorder(stream).next(1)).containsExactly("added one");
        }
        assertThat(proxy.arrived(Seen.watch())).hasSize(4);
    }

    @Test
    void aServerThatDoesNotAnswerIsAskedAgain() {
        proxy.next(1, Seen.watch(), Fault.silence());

        try (WatchStream stream = watch(throughProxy(LIMITS.withResponseTimeout(Duration.ofMillis(500))))) {
            create(direct, "one");
            assertThat(new WatchRecorder(stream).next(1)).containsExactly("added one");
        }
    }

    @Test
    void aRefusalThatWaitingDoesNotMendEndsIt() {
        proxy.next(FaultProxy.ALWAYS, Seen.watch(), Fault.status(403, "Forbidden"));

        assertThat(failure(() -> {
                            try (WatchStream stream = watch(throughProxy())) {
                                stream.next(Duration.ofSeconds(10));
                            }
                        })
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(proxy.arrived(Seen.watch())).hasSize(1);
    }

    @Test
    void closingLetsTheServerGo() {
        ClusterApi api = throughProxy();
        WatchStream stream = watch(api);
        stream.next(Duration.ofMillis(50));
        Eventually.holds("an open watch", Duration.ofSeconds(10), () -> assertThat(proxy.forwarded(Seen.watch()))
                .hasSize(1));

        stream.close();

        assertThat(stream.next(Duration.ofSeconds(10))).isEmpty();
        assertThat(api.version().gitVersion()).isNotEmpty();
    }

    private WatchStream watch(ClusterApi api) {
        return api.watch(WatchQuery.after(mine, direct.list(mine).resourceVersion()));
    }
}
