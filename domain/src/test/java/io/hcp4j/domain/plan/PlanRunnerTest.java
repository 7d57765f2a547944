package io.hcp4j.domain.plan;

import io.hcp4j.domain.plan.ObjectResult.Effect;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

/** How a plan is carried out, and where it stands when it stops. */
class PlanRunnerTest extends PlanFixture {
    @Test
    void allButTheFirstAreRehearsedAndThenAllAreCreatedInTheirOrder() {
        PlanOutcome outcome = runner().run(plan);

        assertThat(cluster.sent())
                .containsExactly(
                        "rehearse Secret pull",
                        "rehearse HostedCluster example",
                        "rehearse NodePool pool",
                        "create Secret key",
                        "create Secret pull",
                        "create HostedCluster example",
                        "create NodePool pool");
        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Complete.class, complete -> {
            assertThat(effects(complete.objectResults()))
                    .containsExactly(Effect.UNCHANGED, Effect.CREATED, Effect.CREATED, Effect.CREATED, Effect.CREATED);
            assertThat(complete.objectResults()).isEqualTo(heard);
            assertThat(complete.objectResults().get(3).uid()).isEqualTo(uid(hostedCluster()));
        });
        assertThat(server.api().get(secret("pull")).orElseThrow().objects("metadata", "managedFields"))
                .extracting(entry -> entry.text("manager").orElse(""))
                .containsExactly("tester");
    }

    @Test
    void aSecondRunChangesNothing() {
        runner().run(plan);
        heard.clear();
        cluster.sent().clear();

        PlanOutcome again = runner().run(plan);

        assertThat(again).isInstanceOfSatisfying(PlanOutcome.Complete.class, complete -> {
            assertThat(effects(complete.objectResults()))
                    .containsOnly(Effect.UNCHANGED)
                    .hasSize(5);
            assertThat(complete.objectResults().get(1).uid()).isEqualTo(uid(secret("key")));
        });
        assertThat(heard).hasSize(5);
        assertThat(cluster.writes()).isEmpty();
    }

    @Test
    void whatIsMissingIsAdded() {
        server.api().create(WellKnownKinds.SECRET, plan.objects().get(1).document(), TestServer.TEST);

        PlanOutcome outcome = runner().run(plan);

        assertThat(effects(((PlanOutcome.Complete) outcome).objectResults()))
                .containsExactly(Effect.UNCHANGED, Effect.UNCHANGED, Effect.CREATED, Effect.CREATED, Effect.CREATED);
    }

    @Test
    void aDifferenceIsReportedAndNothingIsWritten() {
        Document other = plan.objects().get(2).document().with("b3RoZXI=", "data", "value");
        server.api().create(WellKnownKinds.SECRET, other, TestServer.TEST);

        PlanOutcome outcome = runner().run(plan);
        PlanOutcome rehearsed = runner().dryRun(plan);

        assertThat(outcome).isInstanceOf(PlanOutcome.Differs.class);
        assertThat(rehearsed).isInstanceOf(PlanOutcome.Differs.class);
        assertThat(exists(secret("key"))).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void aPlanOfWhatIsThereAlreadyIsComplete() {
        Plan onlyNamespace = new Plan(plan.objects().subList(0, 1));

        PlanOutcome outcome = runner().run(onlyNamespace);

        assertThat(effects(((PlanOutcome.Complete) outcome).objectResults())).containsExactly(Effect.UNCHANGED);
        assertThat(cluster.sent()).containsExactly("get Namespace " + namespace);
    }

    @Test
    void aNamespaceThatIsMissingIsCreatedFirst() {
        String fresh = namespace + "-new";

        PlanOutcome outcome = runner().run(planIn(fresh));

        assertThat(effects(((PlanOutcome.Complete) outcome).objectResults())).containsOnly(Effect.CREATED);
        assertThat(cluster.writes()).first().isEqualTo("create Namespace " + fresh);
        assertThat(exists(WellKnownKinds.SECRET.in(fresh, "key"))).isTrue();
    }

    @Test
    void aRefusalOfTheFirstObjectIsTheEndOfIt() {
        cluster.refuses("create Secret key", ErrorCode.FORBIDDEN).refuses("rehearse Secret key", ErrorCode.FORBIDDEN);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> runner().run(plan))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThat(exists(secret("pull"))).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void aServerThatCannotBeAskedIsNoRefusal() {
        cluster.refuses("create Secret key", ErrorCode.UNAUTHENTICATED);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> runner().run(plan))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
        assertThat(cluster.sent()).doesNotContain("get Namespace " + namespace);
    }

    @Test
    void anObjectThatIsRefusedHalfWayStopsThePlan() {
        cluster.refuses("create HostedCluster", ErrorCode.FORBIDDEN);

        PlanOutcome outcome = runner().run(plan);

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Stopped.class, stopped -> {
            assertThat(stopped.cause().code()).isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(effects(stopped.objectResults()))
                    .containsExactly(Effect.UNCHANGED, Effect.CREATED, Effect.CREATED, Effect.MISSING, Effect.MISSING);
            assertThat(stopped.objectResults().get(3).uid()).isEmpty();
        });
        assertThat(exists(nodePool())).isFalse();
    }

    @Test
    void whatIsThereBehindTheStopIsUnchanged() {
        runner().run(plan);
        String pool = uid(nodePool());
        server.api().delete(hostedCluster(), DeleteOptions.defaults());
        cluster.refuses("create HostedCluster", ErrorCode.FORBIDDEN);

        PlanOutcome outcome = runner().run(plan);

        assertThat(outcome)
                .extracting(stopped -> ((PlanOutcome.Stopped) stopped).objectResults(), as(list(ObjectResult.class)))
                .last()
                .satisfies(last -> {
                    assertThat(last.effect()).isEqualTo(Effect.UNCHANGED);
                    assertThat(last.uid()).isEqualTo(pool);
                });
    }

    @Test
    void aLostAnswerIsLookedForAndNothingIsSentTwice() {
        cluster.losesAnswer("create Secret key").losesAnswer("create NodePool");

        PlanOutcome outcome = runner().run(plan);

        assertThat(effects(((PlanOutcome.Complete) outcome).objectResults()))
                .containsExactly(Effect.UNCHANGED, Effect.CREATED, Effect.CREATED, Effect.CREATED, Effect.CREATED);
        assertThat(cluster.writes()).doesNotHaveDuplicates();
    }

    @Test
    void aLostRequestIsSentAgain() {
        cluster.loses("create NodePool", 2, () -> {});

        PlanOutcome outcome = runner().run(plan);

        assertThat(outcome).isInstanceOf(PlanOutcome.Complete.class);
        assertThat(cluster.writes())
                .filteredOn(call -> call.equals("create NodePool pool"))
                .hasSize(3);
    }

    @Test
    void afterThreeLostRequestsItIsUnknownWhatBecameOfTheObject() {
        cluster.loses("create HostedCluster", Integer.MAX_VALUE, () -> {});

        PlanOutcome outcome = runner().run(plan);

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Stopped.class, stopped -> {
            assertThat(stopped.cause().code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(effects(stopped.objectResults()))
                    .containsExactly(Effect.UNCHANGED, Effect.CREATED, Effect.CREATED, Effect.UNKNOWN, Effect.MISSING);
        });
        assertThat(cluster.writes())
                .filteredOn(call -> call.equals("create HostedCluster example"))
                .hasSize(3);
    }

    @Test
    void theFirstObjectMayBeLostToo() {
        cluster.loses("create Secret key", Integer.MAX_VALUE, () -> {});

        PlanOutcome outcome = runner().run(plan);

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Stopped.class, stopped -> assertThat(
                        effects(stopped.objectResults()))
                .containsExactly(Effect.UNCHANGED, Effect.UNKNOWN, Effect.MISSING, Effect.MISSING, Effect.MISSING));
    }

    @Test
    void aLookThatFailsLeavesItUnknown() {
        cluster.losesAnswer("create NodePool").refuses("get NodePool", ErrorCode.FORBIDDEN);

        PlanOutcome outcome = runner().run(plan);

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Stopped.class, stopped -> {
            assertThat(stopped.cause().code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(stopped.cause().getSuppressed()).hasSize(1);
            assertThat(effects(stopped.objectResults())).endsWith(Effect.CREATED, Effect.UNKNOWN);
        });
    }

    @Test
    void anEqualObjectOfAnotherWriterCounts() {
        Document pool = plan.objects().get(4).document();
        cluster.refusesOnce("create NodePool", ErrorCode.ALREADY_EXISTS, () -> server.api()
                .create(plan.objects().get(4).kind(), pool, TestServer.TEST));

        PlanOutcome outcome = runner().run(plan);

        assertThat(effects(((PlanOutcome.Complete) outcome).objectResults()))
                .containsExactly(Effect.UNCHANGED, Effect.CREATED, Effect.CREATED, Effect.CREATED, Effect.UNCHANGED);
    }

    @Test
    void anotherObjectOfAnotherWriterIsAConflict() {
        Document pool = plan.objects().get(4).document().with(7, "spec", "replicas");
        cluster.refusesOnce("create NodePool", ErrorCode.ALREADY_EXISTS, () -> server.api()
                .create(plan.objects().get(4).kind(), pool, TestServer.TEST));

        PlanOutcome outcome = runner().run(plan);

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Stopped.class, stopped -> {
            assertThat(stopped.cause().code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(stopped.cause()).hasMessageContaining("was created by another client meanwhile");
            assertThat(stopped.cause().key()).contains(nodePool());
            assertThat(effects(stopped.objectResults())).endsWith(Effect.CREATED, Effect.MISSING);
        });
    }

    @Test
    void whatIsGoneAgainWhenItIsLookedForIsSentAgain() {
        cluster.refusesOnce("create NodePool", ErrorCode.ALREADY_EXISTS, () -> {});

        assertThat(runner().run(plan)).isInstanceOf(PlanOutcome.Complete.class);
        assertThat(exists(nodePool())).isTrue();
    }

    @Test
    void anInterruptBetweenTwoObjectsStopsIt() {
        PlanListener impatient = receipt -> {
            if (receipt.effect() == Effect.CREATED) {
                Thread.currentThread().interrupt();
            }
        };
        try {
            PlanOutcome outcome = new PlanRunner(cluster, "tester", impatient).run(plan);

            assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Stopped.class, stopped -> {
                assertThat(stopped.cause().code()).isEqualTo(ErrorCode.CANCELLED);
                assertThat(stopped.cause().key()).contains(secret("pull"));
                assertThat(effects(stopped.objectResults()))
                        .containsExactly(
                                Effect.UNCHANGED, Effect.CREATED, Effect.MISSING, Effect.MISSING, Effect.MISSING);
            });
            assertThat(cluster.writes()).containsExactly("create Secret key");
        } finally {
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        }
    }

    @Test
    void whatIsInterruptedWhileItsAnswerIsLostIsLookedForOnce() {
        cluster.loses("create NodePool", Integer.MAX_VALUE, () -> Thread.currentThread()
                .interrupt());
        try {
            PlanOutcome outcome = runner().run(plan);

            assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Stopped.class, stopped -> {
                assertThat(stopped.cause().code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
                assertThat(effects(stopped.objectResults())).endsWith(Effect.CREATED, Effect.UNKNOWN);
            });
            assertThat(cluster.sent()).endsWith("create NodePool pool", "get NodePool pool");
        } finally {
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        }
    }

    private static String uid(ResourceKey key) {
        return server.api().get(key).flatMap(Document::uid).orElseThrow();
    }
}
