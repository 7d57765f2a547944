package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.FieldConflict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class FieldChangesTest {
    private static final Document POOL = Document.empty()
            .with("NodePool", "kind")
            .with("example", "metadata", "name")
            .with(2, "spec", "replicas")
            .with(List.of(service("APIServer", "Route"), service("Ignition", "Route")), "spec", "services")
            .with(List.of("a", "b"), "spec", "zones")
            .with(Map.of("min", 1, "max", 2), "spec", "autoScaling");

    @Test
    void everyFieldThatBecomesAnotherIsNamed() {
        Document after = POOL.with(3, "spec", "replicas")
                .with(List.of(service("Ignition", "NodePort"), service("APIServer", "Route")), "spec", "services")
                .with(List.of("a", "c", "d"), "spec", "zones")
                .without("spec", "autoScaling")
                .with(Map.of(), "spec", "empty")
                .with("x", "metadata", "labels", "team");

        assertThat(FieldChanges.between(POOL, after).stream().map(FieldChangesTest::text))
                .containsExactly(
                        "metadata.labels.team: nothing -> x",
                        "spec.autoScaling.max: 2 -> nothing",
                        "spec.autoScaling.min: 1 -> nothing",
                        "spec.empty: nothing -> {}",
                        "spec.replicas: 2 -> 3",
                        "spec.services[service=\"Ignition\"].type: Route -> NodePort",
                        "spec.zones[1]: b -> c",
                        "spec.zones[2]: nothing -> d");
    }

    @Test
    void whatTheServerKeepsAccountOfIsNoChange() {
        Document after = POOL.with("7", "metadata", "resourceVersion")
                .with(4, "metadata", "generation")
                .with(List.of(Map.of("manager", "a")), "metadata", "managedFields")
                .with("{}", "metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration")
                .with(Map.of("replicas", 2), "status");

        assertThat(FieldChanges.between(POOL, after)).isEmpty();
    }

    @Test
    void valuesOfSecretsAreNotInTheResult() {
        Document before = Document.empty()
                .with("Secret", "kind")
                .with("planted", "data", "a")
                .with("planted", "metadata", "annotations", "copy")
                .with("old", "metadata", "labels", "team");
        Document after = before.with("planted too", "data", "a")
                .with("planted", "stringData", "b")
                .with("planted too", "metadata", "annotations", "copy")
                .with("new", "metadata", "labels", "team");

        List<FieldChange> changes = FieldChanges.between(before, after);

        assertThat(changes).extracting(FieldChange::path).contains("data.a", "stringData.b");
        assertThat(changes.toString()).doesNotContain("planted").contains("old", "new");
    }

    @Test
    void theSignedAddressOfASnapshotIsASecret() {
        String[] path = {"spec", "etcd", "managed", "storage", "restoreSnapshotURL"};

        assertThat(FieldChanges.between(POOL, POOL.with(List.of("https://b.example.com/?sig=planted"), path))
                        .toString())
                .doesNotContain("planted");
    }

    @Test
    void aChangeKnowsTheOwnersOfItsField() {
        FieldChange change = FieldChanges.between(POOL, POOL.with(9, "spec", "autoScaling", "max"))
                .get(0);

        assertThat(change.owners(List.of(
                        new FieldConflict(".spec.autoScaling.max", "a"),
                        new FieldConflict(".spec.autoScaling", "b"),
                        new FieldConflict(".spec.autoScaling.maximum", "c"),
                        new FieldConflict(".spec.auto", "d"))))
                .containsExactly("a", "b");
    }

    private static Map<String, String> service(String name, String type) {
        return Map.of("service", name, "type", type);
    }

    private static String text(FieldChange change) {
        return change.path() + ": " + change.before().orElse("nothing") + " -> "
                + change.after().orElse("nothing");
    }
}
