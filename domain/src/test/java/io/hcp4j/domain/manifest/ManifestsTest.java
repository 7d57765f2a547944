package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class ManifestsTest {
    private static final String OURS = "hypershift.openshift.io/v1beta1";

    @Test
    void objectsAreWrittenAfterThoseTheyReferTo() {
        List<Document> files = List.of(
                document(OURS, "NodePool", "pool"),
                document("v1", "Secret", "b"),
                document(OURS, "HostedCluster", "cluster"),
                document("v1", "Secret", "a"),
                document("v1", "Namespace", "elsewhere").with("ignored", "metadata", "namespace"),
                document("v1", "ConfigMap", "map").with("elsewhere", "metadata", "namespace"));

        assertThat(Manifests.of(files, "clusters").stream()
                        .map(manifest -> manifest.key().toString()))
                .containsExactly(
                        "Namespace elsewhere",
                        "ConfigMap elsewhere/map",
                        "Secret clusters/b",
                        "Secret clusters/a",
                        "HostedCluster clusters/cluster",
                        "NodePool clusters/pool");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertRefused("Deployment a (apps/v1) is not an object", document("apps/v1", "Deployment", "a"));
        assertRefused("not an object that", document("hypershift.openshift.io/v1alpha1", "NodePool", "a"));
        assertRefused("has no metadata.name", document("v1", "Secret", ""));
        assertRefused("in the files twice", document("v1", "Secret", "a"), document("v1", "Secret", "a"));
        assertRefused("has no kind", Document.of(Map.of("replicas", 1)));
        assertRefused("hold no object");
    }

    private static void assertRefused(String words, Document... files) {
        assertThatThrownBy(() -> Manifests.of(List.of(files), "clusters"))
                .isInstanceOfSatisfying(HcpException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.INVALID))
                .hasMessageContaining(words);
    }

    private static Document document(String apiVersion, String kind, String name) {
        return Document.of(Map.of("apiVersion", apiVersion, "kind", kind, "metadata", Map.of("name", name)));
    }
}
