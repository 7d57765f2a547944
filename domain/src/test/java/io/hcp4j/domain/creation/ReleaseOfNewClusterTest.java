package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.creation.CreationEvent.ReleaseChosen;
import io.hcp4j.domain.creation.CreationEvent.ReleaseChosen.Origin;
import io.hcp4j.domain.creation.CreationResult.ReleaseRefused;
import io.hcp4j.domain.creation.CreationResult.ReleaseRefused.Reason;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.release.ReleaseStream;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseOfNewClusterTest {
    private static final ResourceKey OWN = ResourceKind.clusterScoped(
                    "config.openshift.io", "v1", "ClusterVersion", "clusterversions")
            .named("version");
    private static final ReleaseStream STABLE = new ReleaseStream("4-stable");

    private final TestServer server = TestServer.start("releases");
    private final Releases releases = new Releases();
    private final ProgressRecorder progress = new ProgressRecorder();

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void withoutAnyItIsThatOfTheManagementCluster() {
        managementRuns("4.18.9");

        assertThat(create(command())).isInstanceOf(CreationResult.Created.class);

        assertThat(chosen(Origin.MANAGEMENT_CLUSTER)).isEqualTo(Releases.image("4.18.9"));
        assertThat(stored("spec", "release", "image")).isEqualTo(Releases.image("4.18.9"));
    }

    @Test
    void aManagementClusterWithoutAReleaseHasNoneToGive() {
        CreationResult result = create(command());

        assertThat(((ReleaseRefused) result).reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(server.api().get(WellKnownKinds.NAMESPACE.named("clusters"))).isEmpty();
    }

    @Test
    void withAStreamItIsTheNewestThatIsSupported() {
        managementRuns("4.18.9");
        supports("4.19", "4.18");
        releases.holding("4.18.20").holding("4.19.4").holding("4.20.1");

        create(command().releaseStream(STABLE));

        assertThat(chosen(Origin.STREAM)).isEqualTo(Releases.image("4.19.4"));
        assertThat(stored("spec", "release", "image")).isEqualTo(Releases.image("4.19.4"));
    }

    @Test
    void aStreamThatDoesNotAnswerEndsTheCreationBeforeAnythingIsWritten() {
        supports("4.19");

        releases.unreachable();
        CreationResult result = create(command().releaseStream(STABLE));

        assertThat(((CreationResult.ReleaseLookupFailed) result).cause().code()).isEqualTo(ErrorCode.UNREACHABLE);
        assertThat(server.api().get(WellKnownKinds.NAMESPACE.named("clusters"))).isEmpty();
    }

    @Test
    void aClusterThatExistsKeepsItsReleaseWhenANewerOneIsOut() {
        managementRuns("4.18.9");
        create(command());
        server.api().delete(OWN, DeleteOptions.defaults());
        managementRuns("4.18.10");

        CreationResult again = create(command());

        assertThat(again).isInstanceOf(CreationResult.Created.class);
        assertThat(chosen(Origin.EXISTING_CLUSTER)).isEqualTo(Releases.image("4.18.9"));
    }

    @Test
    void anImageWinsOverAStream() {
        create(command("4.19.3").releaseStream(STABLE));

        assertThat(progress.of(CreationEvent.ReleaseStreamIgnored.class)).hasSize(1);
        assertThat(stored("spec", "release", "image")).isEqualTo(Releases.image("4.19.3"));
    }

    @Test
    void aVersionThatIsNotSupportedIsRefusedWhereThatIsChecked() {
        supports("4.18");

        assertThat(((ReleaseRefused) create(command("4.19.3").versionCheck(true))).reason())
                .isEqualTo(Reason.UNSUPPORTED_VERSION);
        assertThat(create(command("4.19.3"))).isInstanceOf(CreationResult.Created.class);
    }

    @Test
    void aReleaseWithoutImagesForTheNodesIsRefused() {
        CreationResult result = create(command("4.19.3").nodeArchitecture(Architecture.ARM64));

        assertThat(((ReleaseRefused) result).reason()).isEqualTo(Reason.WRONG_ARCHITECTURE);
        assertThat(((ReleaseRefused) result).objection()).contains("amd64", "arm64");
    }

    @Test
    void aRegistryThatDoesNotAnswerIsAWarning() {
        releases.unreachable();

        assertThat(create(command("4.19.3"))).isInstanceOf(CreationResult.Created.class);

        assertThat(progress.of(Warning.class))
                .extracting(Warning::message)
                .containsExactly("no answer; the architectures are not checked");
    }

    @Test
    void aRegistryThatIsNotToBeAskedIsNot() {
        releases.unreachable();

        create(command("4.19.3").registryCheck(false));

        assertThat(progress.of(Warning.class)).isEmpty();
    }

    @Test
    void aDryRunOnTheClientHasToNameTheRelease() {
        CreationResult result = create(command().dryRun(DryRun.CLIENT));

        assertThat(((CreationResult.Refused) result).problems())
                .extracting(problem -> problem.object() + "|" + problem.field())
                .containsExactly("|release");
    }

    private CreationResult create(CreateCluster.Builder command) {
        return new CreateClusterUseCase(new ClusterAccess(releases, () -> server.api(), CallOptions.defaults()))
                .execute(command.build(), progress);
    }

    private static CreateCluster.Builder command(String version) {
        return CreateCluster.builder()
                .request(request().releaseImage(Releases.image(version)).build());
    }

    private static CreateCluster.Builder command() {
        return CreateCluster.builder().request(request().build());
    }

    private static ClusterRequest.Builder request() {
        return ClusterRequest.kubevirt("team-a").pullSecret("{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}");
    }

    private String chosen(Origin origin) {
        return progress.of(ReleaseChosen.class).stream()
                .filter(event -> event.origin() == origin)
                .map(ReleaseChosen::image)
                .findFirst()
                .orElse("");
    }

    private String stored(String... path) {
        return server.api()
                .get(HypershiftKinds.HOSTED_CLUSTER.in("clusters", "team-a"))
                .flatMap(cluster -> cluster.text(path))
                .orElse("");
    }

    private void managementRuns(String version) {
        server.api()
                .create(
                        OWN.kind(),
                        Document.of(Map.of(
                                "metadata",
                                Map.of("name", "version"),
                                "spec",
                                Map.of("clusterID", "5a4c2b1e-0000-4000-8000-000000000000"))),
                        TestServer.TEST);
        server.api()
                .patch(
                        OWN,
                        new Patch.Merge(
                                Document.of(Map.of(
                                        "status",
                                        Map.of(
                                                "desired",
                                                Map.of("version", version, "image", Releases.image(version)),
                                                "observedGeneration",
                                                1,
                                                "versionHash",
                                                "",
                                                "availableUpdates",
                                                List.of()))),
                                "status"),
                        TestServer.TEST);
    }

    private void supports(String... minors) {
        server.namespace("hypershift");
        server.api()
                .create(
                        WellKnownKinds.CONFIG_MAP,
                        Document.of(Map.of(
                                "metadata",
                                Map.of(
                                        "name",
                                        "supported-versions",
                                        "namespace",
                                        "hypershift",
                                        "labels",
                                        Map.of("hypershift.openshift.io/supported-versions", "true")),
                                "data",
                                Map.of(
                                        "supported-versions",
                                        "{\"versions\":[\"" + String.join("\",\"", minors) + "\"]}"))),
                        TestServer.TEST);
    }
}
