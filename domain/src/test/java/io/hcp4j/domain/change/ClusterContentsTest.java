package io.hcp4j.domain.change;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.cluster.ClusterField;
import io.hcp4j.domain.change.cluster.ClusterUpdate;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.manifest.FieldChange;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.kubetesting.pki.RootCertificate;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Changes of the Secrets and the ConfigMap that a HostedCluster names. */
class ClusterContentsTest extends ChangeFixture {
    private static final String PULL_SECRET = "{\"auths\":{\"registry.example.com\":{\"auth\":\"bmV3OnNlY3JldA==\"}}}";
    private static final String SSH_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f me\n";
    private static final String CERTIFICATE = RootCertificate.PEM;

    private ResourceKey cluster;
    private ResourceKey pullSecret;

    @BeforeEach
    void hostedCluster() {
        cluster = Hosted.create(server.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(namespace, "example"));
        pullSecret = Hosted.create(
                server.api(),
                WellKnownKinds.SECRET,
                Hosted.object(WellKnownKinds.SECRET, namespace, "example-pull-secret")
                        .with(Map.of(".dockerconfigjson", base64("old"), "other", base64("kept")), "data")
                        .with("mine", "metadata", "labels", "team"));
    }

    @Test
    void theSecretOfThePullSecretGetsOtherDataAndNothingElseChanges() {
        Document before = read(cluster);

        ChangeResult result = change(ClusterUpdate.builder().pullSecret(PULL_SECRET), DryRun.NONE);

        assertThat(read(pullSecret).texts("data"))
                .isEqualTo(Map.of(".dockerconfigjson", base64(PULL_SECRET), "other", base64("kept")));
        assertThat(read(pullSecret).labels()).containsEntry("team", "mine");
        assertThat(read(cluster)).isEqualTo(before);
        assertThat(result.objects()).extracting(ChangeEvent::key).containsExactly(pullSecret, cluster);
        assertThat(result.objects().get(0)).isInstanceOfSatisfying(ChangeEvent.Changed.class, changed -> assertThat(
                        FieldChange.between(changed.before(), changed.object()))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.path()).isEqualTo("data..dockerconfigjson");
                    assertThat(field.secret()).isTrue();
                }));
        assertThat(result.objects().get(1)).isInstanceOf(ChangeEvent.Unchanged.class);
        assertThat(change(ClusterUpdate.builder().pullSecret(PULL_SECRET), DryRun.NONE)
                        .objects())
                .allMatch(event -> event instanceof ChangeEvent.Unchanged);
    }

    @Test
    void whatIsMissingIsMadeAsCreationMakesItAndNamed() {
        server.api().delete(pullSecret, DeleteOptions.defaults());

        ChangeResult result = change(
                ClusterUpdate.builder()
                        .pullSecret(PULL_SECRET)
                        .sshKey(SSH_KEY)
                        .trustBundle(CERTIFICATE)
                        .nodeSelector(Map.of("role", "infra")),
                DryRun.NONE);

        assertThat(result.objects().subList(0, 3)).allMatch(event -> event instanceof ChangeEvent.Created);
        assertThat(result.objects().get(3)).isInstanceOf(ChangeEvent.Changed.class);
        Document key = read(WellKnownKinds.SECRET.in(namespace, "example-ssh-key"));
        assertThat(key.texts("data")).isEqualTo(Map.of("id_rsa.pub", base64(SSH_KEY)));
        assertThat(key.labels())
                .containsEntry("hypershift.openshift.io/auto-created-for-infra", "example-infra")
                .containsEntry("hypershift.openshift.io/safe-to-delete-with-cluster", "true");
        assertThat(read(pullSecret).texts("data")).isEqualTo(Map.of(".dockerconfigjson", base64(PULL_SECRET)));
        assertThat(read(bundle()).texts("data")).isEqualTo(Map.of("ca-bundle.crt", CERTIFICATE));
        Document after = read(cluster);
        assertThat(after.text("spec", "sshKey", "name")).contains("example-ssh-key");
        assertThat(after.text("spec", "additionalTrustBundle", "name")).contains("user-ca-bundle");
        assertThat(after.text("spec", "pullSecret", "name")).contains("example-pull-secret");
        assertThat(after.texts("spec", "nodeSelector")).isEqualTo(Map.of("role", "infra"));
    }

    @Test
    void aNameThatTheClusterHasAlreadyStays() {
        named("sshKey", "ours");
        ResourceKey key = Hosted.create(
                server.api(),
                WellKnownKinds.SECRET,
                Hosted.object(WellKnownKinds.SECRET, namespace, "ours")
                        .with(Map.of("id_rsa.pub", base64("old"), "id_rsa", base64("private")), "data"));

        change(ClusterUpdate.builder().sshKey(SSH_KEY), DryRun.NONE);

        assertThat(read(key).texts("data"))
                .as("the private key does not belong to the new public one")
                .isEqualTo(Map.of("id_rsa.pub", base64(SSH_KEY)));
        assertThat(read(cluster).text("spec", "sshKey", "name")).contains("ours");
        assertThat(server.api().get(WellKnownKinds.SECRET.in(namespace, "example-ssh-key")))
                .isEmpty();
    }

    @Test
    void certificatesOfOtherClustersAreNotReplacedByAClusterThatNamesNone() {
        Document theirs = Hosted.object(WellKnownKinds.CONFIG_MAP, namespace, "user-ca-bundle")
                .with(Map.of("ca-bundle.crt", "theirs"), "data");
        Hosted.create(server.api(), WellKnownKinds.CONFIG_MAP, theirs);

        ChangeResult refused =
                change(ClusterUpdate.builder().pullSecret(PULL_SECRET).trustBundle(CERTIFICATE), DryRun.NONE);

        assertThat(refused).isInstanceOfSatisfying(ChangeResult.Refused.class, result -> assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.object()).isEqualTo("trust bundle");
                    assertThat(problem.message()).contains("user-ca-bundle");
                }));
        nothingWasWritten();
        named("additionalTrustBundle", "user-ca-bundle");
        assertThat(change(ClusterUpdate.builder().trustBundle(CERTIFICATE), DryRun.NONE))
                .isInstanceOf(ChangeResult.Done.class);
        assertThat(read(bundle()).texts("data")).isEqualTo(Map.of("ca-bundle.crt", CERTIFICATE));
    }

    @Test
    void whatCreationWouldNotTakeIsRefusedBeforeAnythingIsSent() {
        ChangeResult result = change(
                ClusterUpdate.builder()
                        .pullSecret("{\"auths\":{}}")
                        .sshKey("-----BEGIN OPENSSH PRIVATE KEY-----")
                        .trustBundle("hunter2"),
                DryRun.NONE);

        assertThat(result).isInstanceOfSatisfying(ChangeResult.Refused.class, refused -> assertThat(refused.problems())
                .extracting(Problem::object)
                .containsExactly("pull secret", "SSH key", "trust bundle"));
        assertThat(result.toString()).doesNotContain("hunter2");
        nothingWasWritten();
    }

    @Test
    void anImmutableFieldRefusesTheContentsAsWell() {
        ChangeResult result =
                change(ClusterUpdate.builder().pullSecret(PULL_SECRET).remove(ClusterField.INFRA_ID), DryRun.NONE);

        assertThat(result).isInstanceOf(ChangeResult.Refused.class);
        nothingWasWritten();
    }

    @Test
    void nothingIsWrittenWhenTheServerRefusesOneOfThem() {
        ClusterApi refusing = new ForwardingClusterApi(server.api()) {
            @Override
            public ClusterApi within(Deadline deadline) {
                return this;
            }

            @Override
            public Document patch(ResourceKey key, Patch patch, WriteOptions options) {
                if (key.equals(cluster)) {
                    throw HcpException.of(ErrorCode.FORBIDDEN, "not today").build();
                }
                return super.patch(key, patch, options);
            }
        };
        UpdateClusterUseCase change = new UpdateClusterUseCase(TestServer.access(refusing, CallOptions.defaults()));
        UpdateCluster command =
                command(ClusterUpdate.builder().pullSecret(PULL_SECRET).sshKey(SSH_KEY), DryRun.NONE);

        assertThatExceptionOfType(HcpException.class).isThrownBy(() -> change.execute(command, NO_LISTENER));

        nothingWasWritten();
        assertThat(server.api().get(WellKnownKinds.SECRET.in(namespace, "example-ssh-key")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DryRun.class,
            names = {"CLIENT", "SERVER"})
    void aDryRunIsAboutAllObjectsAndWritesNone(DryRun dryRun) {
        ResourceKey key = WellKnownKinds.SECRET.in(namespace, "example-ssh-key");
        ProgressRecorder recorder = new ProgressRecorder();

        new UpdateClusterUseCase(server.access())
                .execute(command(ClusterUpdate.builder().pullSecret(PULL_SECRET).sshKey(SSH_KEY), dryRun), recorder);

        assertThat(recorder.messages())
                .containsExactly(pullSecret + " would change", key + " would be created", cluster + " would change");
        nothingWasWritten();
        assertThat(server.api().get(key)).isEmpty();
    }

    @Test
    void whoChangesTheClusterMeanwhileToNameAnotherSecretIsHeard() {
        ClusterApi interfering = new ForwardingClusterApi(server.api()) {
            @Override
            public ClusterApi within(Deadline deadline) {
                return this;
            }

            @Override
            public Document create(ResourceKind kind, Document object, WriteOptions options) {
                Document created = super.create(kind, object, options);
                if (!options.dryRun()) {
                    named("sshKey", "theirs");
                }
                return created;
            }
        };
        ClusterAccess access = TestServer.access(interfering, CallOptions.defaults());
        UpdateCluster command = command(ClusterUpdate.builder().sshKey(SSH_KEY), DryRun.NONE);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new UpdateClusterUseCase(access).execute(command, NO_LISTENER))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));

        assertThat(read(cluster).text("spec", "sshKey", "name")).contains("theirs");
    }

    private void nothingWasWritten() {
        assertThat(read(pullSecret).texts("data")).containsEntry(".dockerconfigjson", base64("old"));
        assertThat(List.of("sshKey", "additionalTrustBundle"))
                .noneMatch(field -> read(cluster).has("spec", field, "name"));
    }

    private void named(String field, String name) {
        server.api().patch(cluster, Patch.merge(Document.empty().with(name, "spec", field, "name")), TestServer.TEST);
    }

    private ResourceKey bundle() {
        return WellKnownKinds.CONFIG_MAP.in(namespace, "user-ca-bundle");
    }

    private ChangeResult change(ClusterUpdate.Builder update, DryRun dryRun) {
        return new UpdateClusterUseCase(server.access()).execute(command(update, dryRun), NO_LISTENER);
    }

    private UpdateCluster command(ClusterUpdate.Builder update, DryRun dryRun) {
        return new UpdateCluster(namespace, "example", update.build(), MODE.withDryRun(dryRun));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
