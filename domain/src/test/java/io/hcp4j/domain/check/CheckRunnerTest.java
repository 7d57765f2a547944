package io.hcp4j.domain.check;

import io.hcp4j.domain.check.CheckDescription.Source;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CheckRunnerTest {
    @Test
    void oneThatHangsFailsOrFindsNothingDoesNotHideTheOthers() {
        CountDownLatch never = new CountDownLatch(1);
        List<Check> checks = List.of(
                check("hangs", subject -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                }),
                check("throws", subject -> {
                    throw new IllegalStateException("a mistake");
                }),
                check("overflows", subject -> {
                    throw new StackOverflowError();
                }),
                check("finds-nothing", subject -> List.of()),
                check("passes", subject -> description("passes").passed("yes")));

        List<CheckResult> results = run(checks, Duration.ofMillis(200));

        assertThat(results)
                .extracting(CheckResult::check)
                .containsExactly("hangs", "throws", "overflows", "finds-nothing", "passes");
        assertThat(results)
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.PASSED);
        assertThat(results.get(0).what()).contains("no answer within");
        assertThat(results.get(1).what()).isEqualTo("the check failed: a mistake");
        assertThat(results.get(2).what()).isEqualTo("the check failed: no reason is given");
    }

    @Test
    void aMissingRightIsNamed() {
        HcpException refused = HcpException.of(ErrorCode.FORBIDDEN, "forbidden")
                .missingRight("list nodes")
                .build();

        List<CheckResult> results = run(
                List.of(check("refused", subject -> {
                    throw refused;
                })),
                Duration.ofSeconds(5));

        assertThat(results).extracting(CheckResult::what).containsExactly("no right to list nodes");
    }

    @Test
    void checksRunAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        Function<CheckSubject, List<CheckResult>> meets = subject -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return description("meets").passed("yes");
        };

        assertThat(run(List.of(check("one", meets), check("two", meets)), Duration.ofSeconds(30)))
                .extracting(CheckResult::outcome)
                .containsOnly(Outcome.PASSED);
    }

    @Test
    void whatSeveralChecksReadIsReadOnce() {
        Function<CheckSubject, List<CheckResult>> reads = subject -> {
            subject.all(InfraKinds.NODE);
            subject.find(InfraKinds.NODE.named("none"));
            return description("reads").passed("yes");
        };
        try (FaultProxy proxy = FaultProxy.before(SharedServer.openShift().server());
                ClusterApi cluster = NetworkAdapters.open(proxy.admin())) {
            List<Check> checks = Collections.nCopies(20, check("reads", reads));

            assertThat(run(cluster, checks, Duration.ofSeconds(30)))
                    .extracting(CheckResult::outcome)
                    .containsOnly(Outcome.PASSED);

            assertThat(proxy.arrived(seen -> seen.path().contains("/nodes"))).hasSize(2);
        }
    }

    @Test
    void aCheckMayGiveItselfLessTime() {
        List<CheckResult> results = run(
                List.of(
                        check("soon", subject -> {
                            subject.cluster()
                                    .within(Deadline.after(Duration.ofMinutes(1)))
                                    .version();
                            return description("soon").passed("yes");
                        }),
                        check("late", subject -> {
                            subject.cluster()
                                    .within(Deadline.after(Duration.ZERO))
                                    .version();
                            return description("late").passed("yes");
                        })),
                Duration.ofSeconds(30));

        assertThat(results).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED, Outcome.UNKNOWN);
    }

    @Test
    void anInterruptEndsTheRun() {
        CountDownLatch never = new CountDownLatch(1);
        Check hangs = check("hangs", subject -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> run(List.of(hangs), Duration.ofMinutes(1)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void twoChecksOfOneNameAreRefused() {
        List<Check> one = List.of(check("same", subject -> List.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.joined(one, one))
                .withMessageContaining("same");
        assertThatIllegalArgumentException().isThrownBy(() -> description("Not An Id"));
    }

    private static List<CheckResult> run(List<Check> checks, Duration limit) {
        return run(SharedServer.openShift().api(), checks, limit);
    }

    private static List<CheckResult> run(ClusterApi cluster, List<Check> checks, Duration limit) {
        CheckSubject subject = new CheckSubject(
                cluster, Set.of(ClusterRole.MANAGEMENT), new NetworkAdapters().textFormat(), Optional.empty());
        try (CheckRunner runner = new CheckRunner(limit)) {
            Supplier<CheckReport> running = runner.start(checks, subject);
            return running.get().results();
        }
    }

    private static CheckDescription description(String id) {
        return CheckDescription.ofManagement(id, "A title", "A reason.", new Source("", "https://example.com"));
    }

    private static Check check(String id, Function<CheckSubject, List<CheckResult>> looks) {
        return new Check() {
            @Override
            public CheckDescription description() {
                return CheckRunnerTest.description(id);
            }

            @Override
            public List<CheckResult> run(CheckSubject subject) {
                return looks.apply(subject);
            }
        };
    }
}
