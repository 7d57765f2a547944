package io.hcp4j.domain.change;

import io.hcp4j.domain.change.cluster.ClusterField;
import io.hcp4j.domain.change.cluster.ClusterUpdate;
import io.hcp4j.domain.change.label.LabelChanges;
import io.hcp4j.domain.cluster.AvailabilityPolicy;
import io.hcp4j.domain.cluster.ImageContentSource;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.Toleration;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateClusterUseCaseTest extends ChangeFixture {
    private ResourceKey cluster;

    @BeforeEach
    void hostedCluster() {
        cluster = Hosted.create(
                server.api(),
                HypershiftKinds.HOSTED_CLUSTER,
                Hosted.cluster(namespace, "example").with(Map.of("team", "a", "old", "x"), "metadata", "labels"));
    }

    @Test
    void settingsChangeAndTheRestOfTheClusterStays() {
        ClusterUpdate update = ClusterUpdate.builder()
                .labels(new LabelChanges(Map.of("team", "b"), Set.of("old")))
                .podLabels(LabelChanges.setting(Map.of("cost", "1")))
                .nodeSelector(Map.of("role", "infra"))
                .tolerations(List.of(Toleration.builder().key("infra").build()))
                .kubeApiServerDnsName("api.example.com")
                .infrastructureAvailabilityPolicy(AvailabilityPolicy.HIGHLY_AVAILABLE)
                .imageContentSources(
                        List.of(new ImageContentSource("quay.io/openshift", List.of("mirror.example.com/openshift"))))
                .build();
        Document before = read(cluster);

        assertThat(change(update, MODE)).isInstanceOf(ChangeResult.Done.class);

        Document after = read(cluster);
        assertThat(after.labels()).isEqualTo(Map.of("team", "b"));
        assertThat(after.texts("spec", "labels")).isEqualTo(Map.of("cost", "1"));
        assertThat(after.texts("spec", "nodeSelector")).isEqualTo(Map.of("role", "infra"));
        assertThat(after.objects("spec", "tolerations")).containsExactly(Document.of(Map.of("key", "infra")));
        assertThat(after.text("spec", "kubeAPIServerDNSName")).contains("api.example.com");
        assertThat(after.text("spec", "infrastructureAvailabilityPolicy")).contains("HighlyAvailable");
        assertThat(after.object("spec", "services")).isEqualTo(before.object("spec", "services"));
        assertThat(after.object("spec", "etcd")).isEqualTo(before.object("spec", "etcd"));
        assertThat(change(
                                ClusterUpdate.builder()
                                        .remove(ClusterField.NODE_SELECTOR)
                                        .tolerations(List.of())
                                        .build(),
                                MODE)
                        .objects())
                .allMatch(event -> event instanceof ChangeEvent.Changed);
        assertThat(read(cluster).has("spec", "nodeSelector")).isFalse();
        assertThat(read(cluster).has("spec", "tolerations")).isFalse();
    }

    @Test
    void whatIsImmutableIsRefusedAndNothingIsSent() {
        Document before = read(cluster);

        ChangeResult result = change(
                ClusterUpdate.builder()
                        .remove(ClusterField.INFRA_ID)
                        .nodeSelector(Map.of("role", "infra"))
                        .build(),
                MODE);

        assertThat(result).isInstanceOfSatisfying(ChangeResult.Refused.class, refused -> assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("spec.infraID"));
        assertThat(read(cluster)).isEqualTo(before);
    }

    @Test
    void labelsThatKubernetesDoesNotTakeAreNamedWithoutACluster() {
        ClusterUpdate update = ClusterUpdate.builder()
                .labels(LabelChanges.setting(Map.of("a", "no spaces")))
                .annotations(LabelChanges.setting(Map.of("bad key", "")))
                .podLabels(LabelChanges.setting(Map.of("b", "-")))
                .build();

        assertThat(update.problems(new YamlTextFormat()))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("metadata.labels.a", "metadata.annotations", "spec.labels.b");
        assertThat(update.fields()).isEmpty();
    }

    @Test
    void itReturnsWhenHypershiftHasReadTheChangeAndTheControlPlaneIsAvailable() {
        status(0);
        ProgressRecorder recorder = new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed progressed
                    && !progressed.progress().reached()) {
                status(read(cluster).number("metadata", "generation").orElseThrow());
            }
        });

        ChangeResult result = new UpdateClusterUseCase(server.access())
                .execute(
                        new UpdateCluster(
                                namespace,
                                "example",
                                ClusterUpdate.builder()
                                        .nodeSelector(Map.of("role", "infra"))
                                        .build(),
                                MODE.waiting(WaitTimeout.of(Duration.ofSeconds(60)))),
                        recorder);

        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        assertThat(recorder.messages())
                .contains("waiting for " + cluster + " to be reconciled", "reconciling: as before", "available");
    }

    private void status(long observed) {
        Hosted.status(
                server.api(),
                cluster,
                Map.of(
                        "conditions",
                        List.of(
                                observed(Hosted.condition("Available", "True", "up"), observed),
                                observed(Hosted.condition("Progressing", "False", "as before"), observed))));
    }

    private static Map<String, ?> observed(Map<String, Object> condition, long generation) {
        return Document.of(condition).with(generation, "observedGeneration").asMap();
    }

    private ChangeResult change(ClusterUpdate update, ChangeMode mode) {
        return new UpdateClusterUseCase(server.access())
                .execute(new UpdateCluster(namespace, "example", update, mode), NO_LISTENER);
    }
}
