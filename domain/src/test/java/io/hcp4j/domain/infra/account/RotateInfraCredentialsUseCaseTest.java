package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult.OldTokenInUse;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult.OldTokenNotRevocable;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult.Rotated;
import io.hcp4j.domain.placement.InfraRights;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.server.HostedClusters;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RotateInfraCredentialsUseCaseTest {
    private final SharedServer management = SharedServer.management();
    private final SharedServer infra = SharedServer.infrastructure();
    private final String namespace = management.server().freshNamespace();
    private final String machines = infra.server().freshNamespace();
    private final FaultProxy toInfra = FaultProxy.before(infra.server());
    private final FaultProxy toManagement = FaultProxy.before(management.server());
    private final List<ProgressEvent> events = new ArrayList<>();

    @AfterEach
    void stop() {
        toInfra.close();
        toManagement.close();
        management.server().send("DELETE", "/api/v1/namespaces/hypershift/pods/operator-x?gracePeriodSeconds=0", "");
    }

    @Test
    void theOldTokenIsRevokedOnceTheNewOneIsInUse() {
        createCluster();
        String old = stored();

        RotateInfraCredentialsResult result = rotate(false);

        assertThat(result).isInstanceOf(Rotated.class);
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("TokenCreated", "TokenVerified", "CredentialsUpdated", "TokenRevoked");
        assertThat(events)
                .extracting(ProgressEvent::message)
                .contains("it works", "old token revoked: Secret " + machines + "/example-infra-token-1");
        assertThat(stored()).isNotEqualTo(old);
        assertThat(works(stored())).isTrue();
        assertThat(works(old)).isFalse();
        assertThat(tokens()).containsExactly("example-infra-token-2");
        assertThat(secret().annotations()).isEmpty();
    }

    @Test
    void itMayBeStoppedAfterEachStepAndTheNextRunFinishesIt() {
        createCluster();
        Predicate<Seen> created = Seen.request("POST", "/namespaces/" + machines + "/secrets");
        Predicate<Seen> awaited = Seen.request("GET", "/namespaces/" + machines + "/secrets")
                .and(seen -> seen.query().contains("fieldSelector"));
        Predicate<Seen> verified = Seen.request("POST", "/selfsubjectaccessreviews");
        Predicate<Seen> updated = Seen.request("PATCH", "/secrets/example-infra-credentials");
        Predicate<Seen> revoked =
                seen -> seen.method().equals("DELETE") && seen.path().contains("/secrets/");

        stopped(toInfra, created);
        stopped(toInfra, awaited);
        stopped(toInfra, verified);
        stopped(toManagement, updated);
        stopped(toInfra, revoked);
        stopped(toManagement, updated);
        rotate(false);

        assertThat(works(stored())).isTrue();
        assertThat(tokens()).hasSize(1);
        assertThat(secret().annotations()).isEmpty();
    }

    @Test
    void anUpdateWhoseAnswerIsLostIsLookedFor() {
        createCluster();
        toManagement.next(1, Seen.request("PATCH", "/secrets/example-infra-credentials"), Fault.forwardThenReset());

        assertThat(rotate(false)).isInstanceOf(Rotated.class);
        assertThat(works(stored())).isTrue();
        assertThat(tokens()).containsExactly("example-infra-token-2");
    }

    @Test
    void theOldTokenStaysWhileTheOperatorMayUseIt() {
        createCluster();
        String old = stored();
        runOperator();

        RotateInfraCredentialsResult kept = rotate(false);
        boolean oldWorks = works(old);
        events.clear();
        RotateInfraCredentialsResult revoked = rotate(true);

        assertThat(kept).isInstanceOfSatisfying(OldTokenInUse.class, inUse -> assertThat(inUse.consumers())
                .singleElement()
                .asString()
                .contains("operator-x", "until it is restarted"));
        assertThat(oldWorks).isTrue();
        assertThat(revoked).isInstanceOf(Rotated.class);
        assertThat(events).extracting(event -> event.getClass().getSimpleName()).containsExactly("TokenRevoked");
        assertThat(works(old)).isFalse();
        assertThat(works(stored())).isTrue();
    }

    @Test
    void aCopyOfTheOldCredentialsKeepsTheOldToken() {
        createCluster();
        management.send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"" + namespace + "-example\"}}");
        management.send(
                "POST", "/api/v1/namespaces/" + namespace + "-example/secrets", """
                {"metadata":{"name":"kubevirt-infra-credentials"},"data":{"kubeconfig":"%s"}}""".formatted(base64(stored())));

        assertThat(rotate(false)).isInstanceOfSatisfying(OldTokenInUse.class, inUse -> assertThat(inUse.consumers())
                .singleElement()
                .asString()
                .contains("kubevirt-infra-credentials"));
    }

    @Test
    void aTokenThatIsNotOfASecretCannotBeRevoked() {
        createCluster();
        Document answer = infra.send(
                "POST",
                "/api/v1/namespaces/" + machines + "/serviceaccounts/example-infra/token",
                "{\"spec\":{\"expirationSeconds\":3600}}");
        store(new AccountKubeconfig(new NetworkAdapters().textFormat())
                .replacing(stored(), answer.text("status", "token").orElseThrow()));

        assertThat(rotate(false)).isInstanceOf(OldTokenNotRevocable.class);
        assertThat(works(stored())).isTrue();
        assertThat(secret().annotations()).isEmpty();
    }

    @Test
    void aTokenThatWasRequestedForASecretEndsWithIt() {
        createCluster();
        Document answer =
                infra.send("POST", "/api/v1/namespaces/" + machines + "/serviceaccounts/example-infra/token", """
                {"spec":{"expirationSeconds":3600,
                 "boundObjectRef":{"kind":"Secret","apiVersion":"v1","name":"example-infra-token-1"}}}""");
        store(new AccountKubeconfig(new NetworkAdapters().textFormat())
                .replacing(stored(), answer.text("status", "token").orElseThrow()));
        String old = stored();

        assertThat(works(old)).isTrue();
        assertThat(rotate(false)).isInstanceOf(Rotated.class);
        assertThat(works(old)).isFalse();
        assertThat(tokens()).containsExactly("example-infra-token-2");
    }

    @Test
    void credentialsThatAreNoTokenOfAServiceAccountAreRefused() {
        String kubeconfig =
                NetworkAdapters.text(infra.server().endpoint().as(infra.server().adminLogin()));
        new HostedClusters(namespace).external(machines, kubeconfig.replaceAll("token: .+", "token: opaque"));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> rotate(false))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID))
                .withMessageContaining("are not the token of a service account");
    }

    @Test
    void aClusterWhoseMachinesAreOnTheManagementClusterHasNothingToRotate() {
        new HostedClusters(namespace).local();

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> rotate(false))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));
    }

    @Test
    void aSecretThatAnotherClientChangesMeanwhileIsNotOverwritten() {
        createCluster();
        ProgressListener meddler = event -> {
            if (event instanceof RotationStep.TokenVerified) {
                management.send("PATCH", path(), "{\"metadata\":{\"labels\":{\"changed\":\"meanwhile\"}}}");
            }
        };

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> rotate(false, CallOptions.defaults(), meddler))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(works(stored())).isTrue();
    }

    @Test
    void whatIsWrittenIsTheCallersFieldManagers() {
        createCluster();

        rotate(false, CallOptions.defaults().withFieldManager("acme-console"), events::add);

        assertThat(secret().objects("metadata", "managedFields"))
                .extracting(entry -> entry.text("manager").orElse(""))
                .contains("acme-console")
                .doesNotContain("hcp4j");
    }

    private void createCluster() {
        PrepareInfra command = new PrepareInfra(
                new InfraAccount("example", machines),
                new KubeconfigSource.Text(NetworkAdapters.text(toInfra.admin()), "", "admin.yaml"));
        String kubeconfig = new PrepareInfraUseCase(NetworkAdapters.clusters(management.api()))
                .execute(command, ProgressListener.none())
                .kubeconfig();
        new HostedClusters(namespace).external(machines, kubeconfig);
    }

    private void runOperator() {
        ApiServer server = management.server();
        server.send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"hypershift\"}}");
        server.send("POST", "/api/v1/namespaces/hypershift/pods", """
                {"metadata":{"name":"operator-x"},"spec":{"containers":[{"name":"operator","image":"i"}],
                 "automountServiceAccountToken":false}}""");
        management.send(
                "PATCH",
                "/api/v1/namespaces/hypershift/pods/operator-x/status",
                "{\"status\":{\"startTime\":\"2020-01-01T00:00:00Z\"}}");
    }

    /** A run that fails at a request; whatever it has done before, the cluster has access. */
    private void stopped(FaultProxy proxy, Predicate<Seen> which) {
        AtomicBoolean armed = new AtomicBoolean(true);
        proxy.next(FaultProxy.ALWAYS, request -> armed.get() && which.test(request), Fault.status(403, "Forbidden"));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> rotate(false))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        armed.set(false);
        assertThat(works(stored())).isTrue();
    }

    private RotateInfraCredentialsResult rotate(boolean revokeNow) {
        return rotate(revokeNow, CallOptions.defaults(), events::add);
    }

    private RotateInfraCredentialsResult rotate(boolean revokeNow, CallOptions options, ProgressListener listener) {
        try (ClusterApi api = NetworkAdapters.open(toManagement.admin())) {
            return new RotateInfraCredentialsUseCase(NetworkAdapters.clusters(api, options))
                    .execute(new RotateInfraCredentials(namespace, "example", revokeNow), listener);
        }
    }

    private String path() {
        return "/api/v1/namespaces/" + namespace + "/secrets/example-infra-credentials";
    }

    private Document secret() {
        return management
                .api()
                .get(WellKnownKinds.SECRET.in(namespace, "example-infra-credentials"))
                .orElseThrow();
    }

    private String stored() {
        return new String(
                Base64.getDecoder().decode(secret().text("data", "kubeconfig").orElseThrow()), StandardCharsets.UTF_8);
    }

    private void store(String kubeconfig) {
        management.send("PATCH", path(), "{\"data\":{\"kubeconfig\":\"" + base64(kubeconfig) + "\"}}");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean works(String kubeconfig) {
        Kubeconfig loaded =
                new NetworkAdapters().kubeconfigLoader().load(new KubeconfigSource.Text(kubeconfig, "", "test"));
        try (ClusterApi api = NetworkAdapters.open(loaded)) {
            return api.review(InfraRights.IN_NAMESPACE.get(0).accessReview("create", machines))
                    .allowed();
        } catch (HcpException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
            return false;
        }
    }

    private List<String> tokens() {
        return infra.api().list(ListQuery.in(WellKnownKinds.SECRET, machines)).items().stream()
                .filter(secret -> secret.text("type").orElse("").endsWith("service-account-token"))
                .map(Document::name)
                .toList();
    }
}
