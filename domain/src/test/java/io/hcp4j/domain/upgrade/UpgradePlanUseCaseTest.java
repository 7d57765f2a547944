package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UpgradePlanUseCaseTest extends UpgradeFixture {
    /** Finds room for everything. */
    private static final InfraCapacityCheck ROOMY = (machines, management, needs, skipped) ->
            new CheckReport(List.of(CheckResult.passed(InfraCheck.ROOM, "there is room")));

    private static final ResourceKind BUDGET =
            ResourceKind.namespaced("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets");

    private static TestServer guest;

    @BeforeAll
    static void startGuest() {
        guest = TestServer.start("guest");
    }

    @AfterAll
    static void endGuest() {
        guest.close();
    }

    @Test
    void theOffersAreThoseOfTheCluster() {
        Hosted.status(
                server.api(),
                cluster,
                Map.of("version", Map.of("availableUpdates", List.of(Map.of("version", "4.19.7", "image", NEXT)))));

        UpgradeOffers offers = new UpgradePlanUseCase(server.access()).offers(namespace, "example");

        assertThat(offers.cluster().key()).isEqualTo(cluster);
        assertThat(offers.releases()).singleElement().satisfies(release -> assertThat(release.image())
                .isEqualTo(NEXT));
    }

    @Test
    void roomForTheMachinesThatAreAddedMeanwhileIsLookedFor() {
        List<String> needs = new ArrayList<>();
        InfraCapacityCheck tight = (machines, management, needed, skipped) -> {
            needed.machines().forEach(each -> needs.add(each.count() + " in " + needed.namespace()));
            assertThat(EnumSet.allOf(InfraCheck.class))
                    .filteredOn(check -> !skipped.contains(check.id()))
                    .containsExactlyInAnyOrder(
                            InfraCheck.SERVER_ANSWERS,
                            InfraCheck.TLS_VERIFIES,
                            InfraCheck.CREDENTIALS_ACCEPTED,
                            InfraCheck.ROOM);
            return new CheckReport(List.of(
                    CheckResult.warning(InfraCheck.ROOM, "the nodes have room for 0 of 1 VMs now", ""),
                    CheckResult.failed(InfraCheck.TLS_VERIFIES, "not trusted", ""),
                    CheckResult.unknown(InfraCheck.SERVER_ANSWERS, "no idea")));
        };

        UpgradePlan plan = plan(tight, new TestAdapters());

        assertThat(needs).containsExactly("1 in " + namespace + "-example");
        assertThat(plan.warnings())
                .extracting(Remedy::text)
                .containsExactly("node pool first has 1 VM more while its nodes are replaced, and the nodes have room"
                        + " for 0 of 1 VMs now: until there is room, its upgrade does not proceed");
        assertThat(plan.unseen())
                .containsExactly(
                        "room for the VMs that are added meanwhile: not trusted",
                        "room for the VMs that are added meanwhile: no idea");
        assertThat(plan.obstacles()).isEmpty();
    }

    @Test
    void whereNothingChangesNothingIsLookedFor() {
        InfraCapacityCheck never = (machines, management, needed, skipped) -> {
            throw new AssertionError("asked");
        };

        PlannedUpgrade planned = new UpgradePlanUseCase(
                        TestServer.access(server.api(), new TestAdapters(), CallOptions.defaults()), never)
                .execute(new PlanUpgrade(namespace, "example", Hosted.IMAGE));

        assertThat(planned.plan().steps()).extracting(UpgradePlan.Step::needed).containsOnly(false);
    }

    @Test
    void aLookThatFailsIsNamedUnlessTheCallerGaveUp() {
        UpgradePlan plan = plan(failing(ErrorCode.FORBIDDEN), new TestAdapters());

        assertThat(plan.unseen()).containsExactly("room for the VMs that are added meanwhile: no");
        for (ErrorCode code : List.of(ErrorCode.CANCELLED, ErrorCode.DEADLINE_EXCEEDED)) {
            assertThatExceptionOfType(HcpException.class)
                    .isThrownBy(() -> plan(failing(code), new TestAdapters()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(code));
        }
    }

    @Test
    void whatDrainingWillWaitForIsReadInTheGuest() {
        publishKubeconfig();
        String apps = guest.freshNamespace();
        budget(apps, "strict", 2, 0);
        budget(apps, "loose", 2, 1);
        budget(apps, "unused", 0, 0);

        UpgradePlan plan = plan(ROOMY, new TestAdapters().with("guest", guest.api()));

        assertThat(plan.warnings())
                .singleElement()
                .asString()
                .startsWith("PodDisruptionBudget " + apps + "/strict allows no disruption");
        assertThat(plan.unseen()).isEmpty();
    }

    @Test
    void aGuestThatDoesNotAnswerIsNamed() {
        publishKubeconfig();

        UpgradePlan plan = plan(ROOMY, new TestAdapters());

        assertThat(plan.unseen()).singleElement().asString().startsWith("what draining will wait for: ");
    }

    private UpgradePlan plan(InfraCapacityCheck inspector, TestAdapters adapters) {
        ClusterAccess clusters = TestServer.access(server.api(), adapters, CallOptions.defaults());
        return new UpgradePlanUseCase(clusters, inspector)
                .execute(new PlanUpgrade(namespace, "example", NEXT))
                .plan();
    }

    private static InfraCapacityCheck failing(ErrorCode code) {
        return (machines, management, needed, skipped) -> {
            throw HcpException.of(code, "no").build();
        };
    }

    private void publishKubeconfig() {
        String text = Base64.getEncoder().encodeToString("guest".getBytes(StandardCharsets.UTF_8));
        Hosted.create(
                server.api(),
                WellKnownKinds.SECRET,
                Hosted.object(WellKnownKinds.SECRET, namespace, "example-admin-kubeconfig")
                        .with(Map.of("kubeconfig", text), "data"));
        Hosted.status(server.api(), cluster, Map.of("kubeconfig", Map.of("name", "example-admin-kubeconfig")));
    }

    private static void budget(String apps, String name, int pods, int allowed) {
        ResourceKey key = Hosted.create(
                guest.api(),
                BUDGET,
                Hosted.object(BUDGET, apps, name)
                        .with(1, "spec", "minAvailable")
                        .with(Map.of("app", name), "spec", "selector", "matchLabels"));
        Hosted.status(
                guest.api(),
                key,
                Map.of(
                        "expectedPods", pods,
                        "disruptionsAllowed", allowed,
                        "currentHealthy", pods,
                        "desiredHealthy", 1));
    }
}
