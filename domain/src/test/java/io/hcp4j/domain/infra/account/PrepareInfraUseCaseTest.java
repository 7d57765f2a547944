package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.infra.account.AccountObjectApplied.Effect;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.placement.InfraRight;
import io.hcp4j.domain.placement.InfraRights;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PrepareInfraUseCaseTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final SharedServer infra = SharedServer.infrastructure();
    /** A name of its own, for the account's ClusterRole is one of the whole cluster. */
    private final InfraAccount account =
            new InfraAccount("prepared-" + NAMES.incrementAndGet(), "prepared-vms-" + NAMES.get());

    private final List<ProgressEvent> events = new ArrayList<>();

    @Test
    void theKubeconfigOfTheAccountHasExactlyItsRights() {
        PrepareInfraResult result = prepare(infra.server().admin(), CallOptions.defaults());

        try (ClusterApi api = open(result.kubeconfig())) {
            for (InfraRight right : InfraRights.IN_NAMESPACE) {
                for (String verb : right.used()) {
                    assertThat(api.review(right.accessReview(verb, account.namespace()))
                                    .allowed())
                            .as(verb + " " + right)
                            .isTrue();
                    assertThat(api.review(right.accessReview(verb, "default")).allowed())
                            .as(verb + " " + right + " elsewhere")
                            .isFalse();
                }
            }
            assertThat(api.review(InfraRights.EVERYWHERE.accessReview("get", ""))
                            .allowed())
                    .isTrue();
        }
        assertThat(result.toString()).doesNotContain("token: ");
    }

    @Test
    void eachObjectIsReportedAndARepetitionChangesNothing() {
        PrepareInfraResult first = prepare(infra.server().admin(), CallOptions.defaults());
        List<Effect> created = effects();
        events.clear();
        PrepareInfraResult second = prepare(infra.server().admin(), CallOptions.defaults());

        assertThat(created).hasSize(account.objects().size()).containsOnly(Effect.CREATED);
        assertThat(effects()).hasSize(account.objects().size()).containsOnly(Effect.UNCHANGED);
        assertThat(second.kubeconfig()).isEqualTo(first.kubeconfig());
        assertThat(events.get(2).message())
                .isEqualTo("role.rbac.authorization.k8s.io/" + account.name() + " unchanged");
    }

    @Test
    void aRoleThatGrantsLessIsBroughtUpToDate() {
        prepare(infra.server().admin(), CallOptions.defaults());
        Document role = infra.api().get(role()).orElseThrow();
        infra.api()
                .apply(
                        InfraKinds.ROLE,
                        Document.of(Map.of(
                                        "apiVersion",
                                        InfraKinds.ROLE.apiVersion(),
                                        "kind",
                                        "Role",
                                        "metadata",
                                        Map.of("name", role.name(), "namespace", role.namespace())))
                                .with(role.objects("rules").subList(0, 1), "rules"),
                        ApplyOptions.by("hcp4j"));
        events.clear();

        prepare(infra.server().admin(), CallOptions.defaults());

        assertThat(effects()).contains(Effect.CONFIGURED);
        assertThat(infra.api().get(role()).orElseThrow().objects("rules")).hasSize(InfraRights.IN_NAMESPACE.size());
    }

    @Test
    void aRoleThatAnotherManagerHasChangedIsLeftAlone() {
        prepare(infra.server().admin(), CallOptions.defaults());
        infra.send(
                "PATCH",
                "/apis/rbac.authorization.k8s.io/v1/namespaces/" + account.namespace() + "/roles/" + account.name(),
                "{\"rules\":[{\"apiGroups\":[\"\"],\"resources\":[\"secrets\"],\"verbs\":[\"get\"]}]}");

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> prepare(infra.server().admin(), CallOptions.defaults()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(infra.api().get(role()).orElseThrow().objects("rules")).hasSize(1);
    }

    @Test
    void objectsAreOwnedByTheCallersFieldManager() {
        prepare(infra.server().admin(), CallOptions.defaults().withFieldManager("acme-console"));

        assertThat(infra.api().get(role()).orElseThrow().objects("metadata", "managedFields"))
                .extracting(entry -> entry.text("manager").orElse(""))
                .containsExactly("acme-console");
        assertThat(infra.api()
                        .get(WellKnownKinds.NAMESPACE.named(account.namespace()))
                        .orElseThrow()
                        .objects("metadata", "managedFields"))
                .extracting(entry -> entry.text("manager").orElse(""))
                .contains("acme-console")
                .doesNotContain("hcp4j");
    }

    @Test
    void aUserWhoIsNoAdministratorCreatesNothing() {
        Login stranger = infra.server().user("no-administrator", "");

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> prepare(infra.server().endpoint().as(stranger), CallOptions.defaults()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN))
                .withMessageContaining("infrastructure cluster");
        assertThat(infra.api().get(WellKnownKinds.NAMESPACE.named(account.namespace())))
                .isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void aTokenThatNoControllerFillsInTimesOut() {
        AccountTokens tokens = new AccountTokens(infra.api(), "default", account.name(), WriteOptions.by("test"));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> tokens.awaitToken("never-token-1", Deadline.after(Duration.ofMillis(300))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TIMEOUT))
                .withMessageContaining("never-token-1");
    }

    private PrepareInfraResult prepare(Kubeconfig administrator, CallOptions options) {
        return new PrepareInfraUseCase(NetworkAdapters.clusters(infra.api(), options))
                .execute(command(administrator), events::add);
    }

    private PrepareInfra command(Kubeconfig administrator) {
        return new PrepareInfra(
                account, new KubeconfigSource.Text(NetworkAdapters.text(administrator), "", "admin.yaml"));
    }

    private ResourceKey role() {
        return InfraKinds.ROLE.in(account.namespace(), account.name());
    }

    private List<Effect> effects() {
        return events.stream()
                .map(AccountObjectApplied.class::cast)
                .map(AccountObjectApplied::effect)
                .toList();
    }

    private static ClusterApi open(String kubeconfig) {
        return NetworkAdapters.open(new NetworkAdapters()
                .kubeconfigLoader()
                .load(new KubeconfigSource.Text(kubeconfig, "", "the account")));
    }
}
