package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class FieldOwnershipTest {
    private static final Map<String, Object> REPLICAS =
            Map.of("f:spec", Map.of("f:replicas", Map.of(), "f:paused", Map.of(), ".", Map.of()));

    @Test
    void whatIsGivenUpAndOwnedByOthersStays() {
        Document before = object(entry("files", REPLICAS), entry("others", REPLICAS));
        Document after =
                object(entry("files", Map.of("f:spec", Map.of("f:paused", Map.of()))), entry("others", REPLICAS));

        assertThat(FieldOwnership.relinquished("files", before, after))
                .containsExactly(new RetainedField("spec.replicas", List.of("others")));
    }

    @Test
    void whatNobodyElseOwnsGoes() {
        assertThat(FieldOwnership.relinquished("files", object(entry("files", REPLICAS)), object()))
                .isEmpty();
    }

    @Test
    void theNameOfAUserBecomesPartOfAFieldManager() {
        assertThat(UserFieldManager.of("hcp4j-apply", "alice")).isEqualTo("hcp4j-apply:alice");
        assertThat(UserFieldManager.of("hcp4j-apply", "system:serviceaccount:" + "n".repeat(200) + ":deployer"))
                .hasSize(128)
                .endsWith(":deployer");
    }

    private static Document object(Document... entries) {
        return Document.empty().with(List.of(entries), "metadata", "managedFields");
    }

    private static Document entry(String manager, Map<String, Object> fields) {
        return Document.of(Map.of("manager", manager, "fieldsV1", fields));
    }
}
