package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RemoveInfraUseCaseTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final SharedServer infra = SharedServer.infrastructure();
    private final InfraAccount account =
            new InfraAccount("removed-" + NAMES.incrementAndGet(), "removed-vms-" + NAMES.get());
    private final List<String> said = new ArrayList<>();

    private PrepareInfraResult prepared;

    @BeforeEach
    void prepare() {
        prepared = new PrepareInfraUseCase(NetworkAdapters.clusters(infra.api()))
                .execute(new PrepareInfra(account, administrator(infra.server().admin())), event -> {});
    }

    @Test
    void allObjectsOfTheAccountGoAndItsNamespaceStays() {
        AccountTokens tokens =
                new AccountTokens(infra.api(), account.namespace(), account.name(), WriteOptions.by("test"));
        tokens.create(2);

        RemoveInfraResult result = remove(DryRun.NONE);

        assertThat(result).isInstanceOf(RemoveInfraResult.Removed.class);
        assertThat(result.foreign()).isEmpty();
        assertThat(result.objects())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(made(), Stream.of(tokens.key(account.name() + "-token-2")))
                                .toList())
                .first()
                .isEqualTo(InfraKinds.CLUSTER_ROLE_BINDING.named(
                        "hcp4j-infra-" + account.namespace() + "-" + account.cluster()));
        assertThat(said)
                .hasSameSizeAs(result.objects())
                .contains("role.rbac.authorization.k8s.io/" + account.name() + " deleted");
        assertThat(made().filter(key -> infra.api().get(key).isPresent())).isEmpty();
        assertThat(infra.api().get(WellKnownKinds.NAMESPACE.named(account.namespace())))
                .isPresent();
    }

    @Test
    void credentialsShowWhetherTheAccountExists() {
        String own = prepared.kubeconfig();
        Kubeconfig admin = infra.server().admin();
        Kubeconfig stranger = infra.server().endpoint().as(infra.server().user("no-administrator", ""));

        assertThat(find(own)).contains(account);
        assertThat(find(NetworkAdapters.text(admin))).contains(account);
        assertThat(find(NetworkAdapters.text(stranger))).isEmpty();
        remove(DryRun.NONE);
        assertThat(find(NetworkAdapters.text(admin))).isEmpty();
    }

    private Optional<InfraAccount> find(String kubeconfig) {
        NetworkAdapters adapters = new NetworkAdapters();
        try (ClusterApi api = NetworkAdapters.open(
                adapters.kubeconfigLoader().load(new KubeconfigSource.Text(kubeconfig, "", "credentials")))) {
            return new AccountFinder(api, adapters.textFormat()).find(account, kubeconfig);
        }
    }

    @Test
    void aRepetitionFindsNothing() {
        remove(DryRun.NONE);
        said.clear();

        assertThat(remove(DryRun.NONE)).isEqualTo(new RemoveInfraResult.Removed(List.of(), List.of()));
        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DryRun.class,
            names = {"CLIENT", "SERVER"})
    void aDryRunNamesTheSameAndDeletesNothing(DryRun dryRun) {
        RemoveInfraResult planned = remove(dryRun);

        assertThat(planned).isInstanceOf(RemoveInfraResult.Planned.class);
        assertThat(made().filter(key -> infra.api().get(key).isEmpty())).isEmpty();
        assertThat(said).isEmpty();
        assertThat(remove(DryRun.NONE).objects()).isEqualTo(planned.objects());
    }

    @Test
    void whatWasNotMadeForItStaysWithItsTokens() {
        ResourceKey serviceAccount = InfraKinds.SERVICE_ACCOUNT.in(account.namespace(), account.name());
        infra.send(
                "PATCH",
                "/api/v1/namespaces/" + account.namespace() + "/serviceaccounts/" + account.name(),
                "{\"metadata\":{\"labels\":{\"" + InfraAccount.LABEL + "\":\"another\"}}}");

        RemoveInfraResult result = remove(DryRun.NONE);

        assertThat(result.foreign()).containsExactly(serviceAccount);
        assertThat(result.objects())
                .extracting(key -> key.kind().kind())
                .containsExactly("ClusterRoleBinding", "ClusterRole", "RoleBinding", "Role");
        assertThat(infra.api().get(serviceAccount)).isPresent();
        assertThat(infra.api().get(WellKnownKinds.SECRET.in(account.namespace(), account.name() + "-token-1")))
                .isPresent();
    }

    @Test
    void aUserWhoIsNoAdministratorRemovesNothing() {
        Kubeconfig stranger = infra.server().endpoint().as(infra.server().user("no-administrator", ""));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> remove(DryRun.NONE, stranger))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN))
                .withMessageContaining("infrastructure cluster");
        assertThat(made().filter(key -> infra.api().get(key).isEmpty())).isEmpty();
    }

    private Stream<ResourceKey> made() {
        return account.objects().stream()
                .filter(object -> !object.kind().equals(WellKnownKinds.NAMESPACE))
                .map(PlannedObject::key);
    }

    private RemoveInfraResult remove(DryRun dryRun) {
        return remove(dryRun, infra.server().admin());
    }

    private RemoveInfraResult remove(DryRun dryRun, Kubeconfig administrator) {
        return new RemoveInfraUseCase(NetworkAdapters.clusters(infra.api()))
                .execute(
                        RemoveInfra.of(account, administrator(administrator)).withDryRun(dryRun),
                        event -> said.add(event.message()));
    }

    private static KubeconfigSource administrator(Kubeconfig kubeconfig) {
        return new KubeconfigSource.Text(NetworkAdapters.text(kubeconfig), "", "admin.yaml");
    }
}
