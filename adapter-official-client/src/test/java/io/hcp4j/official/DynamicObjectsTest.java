package io.hcp4j.official;

import io.hcp4j.ports.document.Document;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DynamicObjectsTest {
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
        DynamicKubernetesObject resource = DynamicObjects.toObject(POOL);

        assertThat(resource.getKind()).isEqualTo("NodePool");
        assertThat(resource.getMetadata().getNamespace()).isEqualTo("clusters");
        assertThat(resource.getRaw().getAsJsonObject("spec").get("replicas").getAsLong())
                .isEqualTo(2);
        assertThat(DynamicObjects.toDocument(resource)).isEqualTo(POOL);
    }

    @Test
    void nullsStay() {
        Document withNull = POOL.with(Document.of(Map.of("l", Arrays.asList("a", null))), "spec", "nothing");

        assertThat(DynamicObjects.toDocument(DynamicObjects.toObject(withNull))).isEqualTo(withNull);
    }
}
