package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Views of a connection that have less time. */
abstract class ViewsContract extends FaultCase {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Deadline PASSED = Deadline.after(Duration.ZERO);

    private final ClusterApi direct = open();
    private final ClusterApi api = throughProxy();

    ViewsContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void aViewGivesUpAtItsDeadlineAndTheConnectionGoesOn() {
        ClusterApi view = api.within(PASSED);

        assertThat(failure(() -> view.get(key("one"))).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(failure(() -> create(view, "one")).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(failure(() -> watch(view)).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(proxy.arrived(Seen.any())).isEmpty();
        assertThat(create(api, "one").uid()).isPresent();
    }

    @Test
    void aViewOfAViewHasNoMoreTimeThanThat() {
        assertThat(failure(() -> api.within(PASSED).within(Deadline.never()).version())
                        .code())
                .isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(failure(() -> throughProxy(LIMITS.until(PASSED))
                                .within(Deadline.after(LONG))
                                .version())
                        .code())
                .isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAtTheDeadline() {
        proxy.next(FaultProxy.ALWAYS, Seen.any(), Fault.silence());
        ClusterApi patient = throughProxy(LIMITS.withResponseTimeout(Duration.ofMinutes(10)));

        assertThat(failure(() -> patient.within(Deadline.after(Duration.ofMillis(500)))
                                .get(key("one")))
                        .code())
                .isEqualTo(ErrorCode.TIMEOUT);
    }

    @Test
    void aWatchGivesUpAtTheDeadlineOfItsView() {
        try (WatchStream watch = watch(api.within(Deadline.after(Duration.ofSeconds(2))))) {
            create(direct, "one");
            assertThat(watch.next(LONG)).isPresent();

            assertThat(failure(() -> {
                                while (watch.next(LONG).isPresent()) {
                                    // Other tests' changes are none of its namespace.
                                }
                                watch.next(LONG);
                            })
                            .code())
                    .isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void closingAViewClosesNothing() {
        ClusterApi view = api.within(Deadline.after(LONG.multipliedBy(2)));
        try (WatchStream ofView = watch(view);
                WatchStream ofConnection = watch(api)) {
            view.close();

            create(view, "one");
            assertThat(ofView.next(LONG)).isPresent();
            assertThat(ofConnection.next(LONG)).isPresent();
        }
    }

    @Test
    void closingTheConnectionEndsTheWatchesOfItsViews() {
        try (WatchStream watch = watch(api.within(Deadline.after(LONG.multipliedBy(2))))) {
            api.close();

            assertThat(watch.closed()).isTrue();
            assertThat(watch.next(LONG)).isEmpty();
        }
    }

    private WatchStream watch(ClusterApi cluster) {
        ListQuery mine = ListQuery.in(WellKnownKinds.CONFIG_MAP, namespace).withLabels("tck=yes");
        return cluster.watch(WatchQuery.after(mine, direct.list(mine).resourceVersion()));
    }
}
