package io.hcp4j.fabric8;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.hcp4j.ports.document.Document;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GenericResourcesTest {
    private static final Document POOL = Document.of(Map.of(
            "apiVersion",
            "hypershift.openshift.io/v1beta1",
            "kind",
            "NodePool",
            "metadata",
            Map.of(
                    "name",
                    "pool",
                    "namespace",
                    "clusters",
                    "resourceVersion",
                    "5",
                    "labels",
                    Map.of("a", "b"),
                    "managedFields",
                    List.of(Map.of("manager", "m", "fieldsV1", Map.of("f:spec", Map.of("f:replicas", Map.of())))),
                    "addedLater",
                    Map.of("x", 1L)),
            "spec",
            Map.of(
                    "replicas",
                    2L,
                    "far",
                    9007199254740993L,
                    "huge",
                    new BigInteger("123456789012345678901234567890"),
                    "part",
                    1.5,
                    "paused",
                    false,
                    "empty",
                    Map.of(),
                    "list",
                    List.of("a", Map.of("b", 1L))),
            "status",
            Map.of("replicas", 1L)));

    @Test
    void nothingIsLostThereAndBack() {
        GenericKubernetesResource resource = GenericResources.toResource(POOL);

        assertThat(resource.getKind()).isEqualTo("NodePool");
        assertThat(resource.getMetadata().getNamespace()).isEqualTo("clusters");
        assertThat(resource.<Object>get("spec", "replicas")).hasToString("2");
        assertThat(GenericResources.toDocument(resource)).isEqualTo(POOL);
    }

    @Test
    void nullsStay() {
        Document withNull = POOL.with(Document.of(Map.of("l", Arrays.asList("a", null))), "spec", "nothing");

        assertThat(GenericResources.toDocument(GenericResources.toResource(withNull)))
                .isEqualTo(withNull);
    }

    @Test
    void metadataOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> GenericResources.toResource(Document.of(Map.of("metadata", "text"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
