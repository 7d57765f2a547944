package io.hcp4j.domain.creation;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.SkippedInfraChecks;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.server.InfraServer;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InfraOfNewClusterTest {
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private final ClusterApi management = SharedServer.management().api();
    private final String namespace = "external-" + NAMESPACES.incrementAndGet();
    private final ProgressRecorder progress = new ProgressRecorder();
    private String machines = "";
    private String kubeconfig = "";

    @BeforeEach
    void furnish() {
        SharedServer infra = InfraServer.furnished().server();
        machines = infra.server().freshNamespace();
        kubeconfig = NetworkAdapters.text(infra.server().admin());
    }

    @Test
    void aClusterThatTheInfrastructureClusterCanRunIsCreated() {
        assertThat(create(command(request()))).isInstanceOf(CreationResult.Created.class);

        assertThat(progress.of(CreationEvent.InfraChecked.class))
                .singleElement()
                .satisfies(checked ->
                        assertThat(checked.report().with(Outcome.PASSED)).hasSizeGreaterThan(10));
        assertThat(management.get(WellKnownKinds.SECRET.in(namespace, SecretNames.infraCredentials("team-a"))))
                .isPresent();
    }

    @Test
    void oneThatItCannotRunIsRefusedBeforeAnythingIsWritten() {
        CreationResult result = create(command(
                request().pool(pool -> pool.replicas(1).machine(machine -> machine.putNodeSelector("size", "huge")))));

        assertThat(((CreationResult.InfraUnusable) result).report().with(Outcome.FAILED))
                .extracting(CheckResult::check)
                .containsExactly(InfraCheck.NODE_SELECTOR.id());
        assertThat(progress.of(CreationEvent.InfraChecked.class)).hasSize(1);
        assertNothingIsWritten();
    }

    @Test
    void checksThatAreLeftOutRefuseNothing() {
        machines = "does-not-exist";

        assertThat(create(command(request()).skippedInfraChecks(SkippedInfraChecks.allOfCluster())))
                .isInstanceOf(CreationResult.Created.class);
        assertThat(progress.of(CreationEvent.InfraChecked.class)).isEmpty();
    }

    @Test
    void aKubeconfigThatNoPodCanUseIsAProblemOfTheRequest() {
        CreationResult result = create(CreateCluster.builder()
                .request(request().infraKubeconfigSource("infra.yaml").build())
                .registryCheck(false));

        assertThat(((CreationResult.Refused) result).problems()).singleElement().satisfies(problem -> {
            assertThat(problem)
                    .extracting(Problem::field, Problem::value)
                    .containsExactly("infraKubeconfig", "infra.yaml");
            assertThat(problem.message()).startsWith("loopback-server: ");
        });
        assertNothingIsWritten();
    }

    private void assertNothingIsWritten() {
        assertThat(management.get(WellKnownKinds.NAMESPACE.named(namespace))).isEmpty();
    }

    private CreationResult create(CreateCluster.Builder command) {
        return new CreateClusterUseCase(NetworkAdapters.clusters(management)).execute(command.build(), progress);
    }

    /** The infrastructure cluster of tests is on this machine. */
    private static CreateCluster.Builder command(ClusterRequest.Builder request) {
        return CreateCluster.builder()
                .request(request.build())
                .registryCheck(false)
                .loopbackAllowed(() -> true);
    }

    private ClusterRequest.Builder request() {
        return ClusterRequest.kubevirt("team-a")
                .pullSecret("{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}")
                .namespace(namespace)
                .releaseImage(Releases.image("4.19.3"))
                .externalInfra(kubeconfig, machines);
    }
}
