package io.hcp4j.domain.plan;

import io.hcp4j.domain.plan.PlannedObject.ExistingObjectPolicy;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What of a plan is in a cluster already, and whether it is as planned. */
class PlanPreflightTest extends PlanFixture {
    @Test
    void anEmptyClusterAcceptsAllAndHoldsNothingAfterwards() {
        PlanOutcome outcome = runner().dryRun(plan);

        assertThat(outcome)
                .isInstanceOfSatisfying(PlanOutcome.DryRunAccepted.class, accepted -> assertThat(accepted.objects())
                        .extracting(ObjectState::missing)
                        .containsExactly(false, true, true, true, true));
        assertThat(cluster.writes()).isEmpty();
        assertThat(exists(secret("key"))).isFalse();
        assertThat(exists(hostedCluster())).isFalse();
    }

    @Test
    void whatGoesIntoAMissingNamespaceIsRehearsedInAnother() {
        PlanOutcome outcome = runner().dryRun(planIn(namespace + "-new"));

        assertThat(outcome)
                .isInstanceOfSatisfying(PlanOutcome.DryRunAccepted.class, accepted -> assertThat(accepted.objects())
                        .extracting(ObjectState::missing)
                        .containsOnly(true));
        assertThat(cluster.sent()).contains("rehearse NodePool pool");
    }

    @Test
    void whoMayNotRehearseInTheOtherNamespaceIsNotStopped() {
        cluster.refuses("rehearse Secret", ErrorCode.FORBIDDEN).refuses("rehearse NodePool", ErrorCode.ALREADY_EXISTS);

        assertThat(runner().dryRun(planIn(namespace + "-new"))).isInstanceOf(PlanOutcome.DryRunAccepted.class);

        cluster.refuses("rehearse HostedCluster", ErrorCode.INVALID);
        assertFails(ErrorCode.INVALID, planIn(namespace + "-new"));
    }

    @Test
    void whatTheServerRefusesEndsTheLook() {
        cluster.refuses("rehearse HostedCluster", ErrorCode.INVALID);

        assertFails(ErrorCode.INVALID, plan);
    }

    @Test
    void aSecretWithOtherDataDiffersAndIsNotShown() {
        existing(2, secret -> secret.with("b3RoZXI=", "data", "value"));

        assertThat(differences(2))
                .containsExactly(new Difference(
                        "data.value", Optional.of("(not shown)"), Optional.of("(another value, not shown)")));
    }

    @Test
    void aSecretMayHaveMoreDataButNotOtherLabels() {
        existing(2, secret -> secret.with("bW9yZQ==", "data", "more"));
        assertThat(differences(2)).isEmpty();

        server.api()
                .patch(
                        secret("pull"),
                        Patch.merge(Document.empty().with("red", "metadata", "labels", "team")),
                        TestServer.TEST);
        assertThat(differences(2))
                .containsExactly(new Difference("metadata.labels.team", Optional.of("blue"), Optional.of("red")));
    }

    @Test
    void generatedDataIsKeptAsLongAsItsKeysAreThere() {
        existing(1, secret -> secret.with("b3RoZXI=", "data", "value").without("metadata", "labels"));
        assertThat(differences(1)).isEmpty();

        server.api().delete(secret("key"), DeleteOptions.defaults());
        existing(1, secret -> secret.without("data", "value").with("eA==", "data", "other"));
        assertThat(differences(1))
                .containsExactly(new Difference("data.value", Optional.of("(not shown)"), Optional.empty()));
    }

    @Test
    void aFieldOfAClusterThatWasLeftToItsDefaultAndChangedSinceDiffers() {
        existing(3, cluster -> cluster.with("SingleReplica", "spec", "controllerAvailabilityPolicy"));

        assertThat(differences(3))
                .containsExactly(new Difference(
                        "spec.controllerAvailabilityPolicy",
                        Optional.of("HighlyAvailable"),
                        Optional.of("SingleReplica")));
        assertThat(cluster.sent())
                .as("compared with what the server makes of the plan, under a name that is free")
                .anyMatch(call -> call.startsWith("rehearse HostedCluster rehearsal-"));
    }

    @Test
    void whatOperatorsFillInIsNoDifference() {
        existing(3, cluster -> cluster.with("example-x2v4z", "spec", "infraID")
                .with("0f1e2d3c-0000-4000-8000-000000000000", "spec", "clusterID"));

        assertThat(differences(3)).isEmpty();
    }

    @Test
    void annotationsOfAClusterCountAndThoseOfOthersDoNot() {
        Document annotated = plan.objects().get(3).document().with("wanted", "metadata", "annotations", "a");
        Document secret = plan.objects().get(2).document().with("wanted", "metadata", "annotations", "a");
        existing(3, cluster -> cluster);
        existing(2, found -> found);

        assertThat(differences(with(3, annotated)))
                .containsExactly(new Difference("metadata.annotations.a", Optional.of("wanted"), Optional.empty()));
        assertThat(differences(with(2, secret))).isEmpty();
    }

    @Test
    void valuesOfWhatIsNoSecretAreShown() {
        PlannedObject planned = new PlannedObject(
                WellKnownKinds.CONFIG_MAP,
                Document.of(Map.of(
                        "metadata", Map.of("name", "map", "namespace", namespace), "data", Map.of("key", "planned"))),
                ExistingObjectPolicy.REQUIRE_EQUAL,
                "is a map");
        server.api().create(planned.kind(), planned.document().with("present", "data", "key"), TestServer.TEST);

        assertThat(differences(planned))
                .containsExactly(new Difference("data.key", Optional.of("planned"), Optional.of("present")));
    }

    @Test
    void whatIsBeingDeletedIsAConflict() {
        existing(2, secret -> secret.with(List.of("example.com/held"), "metadata", "finalizers"));
        server.api().delete(secret("pull"), DeleteOptions.defaults());

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> runner().run(plan))
                .withMessage(secret("pull") + " is being deleted")
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(e.key()).contains(secret("pull"));
                    assertThat(e.remedy()).isPresent();
                });
    }

    @Test
    void whoMayNotCreateASecretMayUseTheOneThatIsThere() {
        existing(2, secret -> secret);
        cluster.refuses("rehearse Secret pull", ErrorCode.FORBIDDEN);

        assertThat(runner().dryRun(plan)).isInstanceOf(PlanOutcome.DryRunAccepted.class);
    }

    @Test
    void whoMayNotCreateAClusterCannotCompareTheOneThatIsThere() {
        existing(3, cluster -> cluster);
        cluster.refuses("rehearse HostedCluster", ErrorCode.FORBIDDEN);

        assertFails(ErrorCode.FORBIDDEN, plan);
    }

    @Test
    void whatIsNeitherThereNorAllowedIsTheRefusal() {
        cluster.refuses("rehearse Secret pull", ErrorCode.FORBIDDEN);

        assertFails(ErrorCode.FORBIDDEN, plan);
    }

    @Test
    void whoMayNeitherCreateNorReadLacksTheRightToCreate() {
        cluster.refuses("rehearse Secret pull", ErrorCode.FORBIDDEN).refuses("get Secret pull", ErrorCode.FORBIDDEN);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> runner().dryRun(plan))
                .withMessageStartingWith("rehearse Secret pull");
    }

    private interface Edit {
        Document of(Document document);
    }

    private void existing(int number, Edit edit) {
        PlannedObject planned = plan.objects().get(number);
        server.api().create(planned.kind(), edit.of(planned.document()), TestServer.TEST);
    }

    private PlannedObject with(int number, Document document) {
        PlannedObject planned = plan.objects().get(number);
        return new PlannedObject(planned.kind(), document, planned.existingObjectPolicy(), planned.reason());
    }

    private List<Difference> differences(int number) {
        return differences(plan.objects().get(number));
    }

    private List<Difference> differences(PlannedObject planned) {
        ResourceKey key = planned.key();
        List<ObjectState> objects = new PlanPreflight(cluster, "tester").inspect(new Plan(List.of(planned)));
        assertThat(objects).singleElement().satisfies(object -> assertThat(object.present())
                .as(key.toString())
                .isPresent());
        return objects.get(0).differences();
    }

    private void assertFails(ErrorCode code, Plan refused) {
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> runner().dryRun(refused))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
