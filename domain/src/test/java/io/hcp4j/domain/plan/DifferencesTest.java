package io.hcp4j.domain.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTest {
    private final Differences differences = new Differences(Set.of("spec.clusterID"), false);

    @Test
    void absentEmptyFalseAndZeroAreTheSame() {
        Map<String, Object> planned = Map.of("fips", false, "sshKey", Map.of(), "labels", Map.of("a", ""), "n", 0L);

        assertThat(differences.compare("spec", planned, Map.of()).found()).isEmpty();
        assertThat(differences.compare("spec", Map.of(), planned).found()).isEmpty();
    }

    @Test
    void namesTheFieldAndBothValuesWhicheverSideHasMore() {
        differences.compare(
                "spec",
                Map.of("replicas", 2L, "arch", "amd64", "cidrs", List.of(Map.of("cidr", "10.0.0.0/8"))),
                Map.of(
                        "replicas",
                        3L,
                        "paused",
                        true,
                        "arch",
                        "amd64",
                        "cidrs",
                        List.of(Map.of("cidr", "10.1.0.0/16"))));

        assertThat(differences.found())
                .containsExactly(
                        new Difference("spec.cidrs[0].cidr", Optional.of("10.0.0.0/8"), Optional.of("10.1.0.0/16")),
                        new Difference("spec.paused", Optional.empty(), Optional.of("true")),
                        new Difference("spec.replicas", Optional.of("2"), Optional.of("3")));
    }

    @Test
    void whatOperatorsFillInCountsOnlyWhenThePlanHasIt() {
        assertThat(differences
                        .compare("spec", Map.of(), Map.of("clusterID", "x"))
                        .found())
                .isEmpty();
        assertThat(differences
                        .compare("spec", Map.of("clusterID", "y"), Map.of("clusterID", "x"))
                        .found())
                .hasSize(1);
    }

    @Test
    void listsOfOtherLengthDiffer() {
        assertThat(differences.compare("l", List.of(1L), List.of(1L, 2L)).found())
                .hasSize(1);
    }

    @Test
    void hiddenValuesDoNotShow() {
        Differences hidden = new Differences(Set.of(), true);

        hidden.compareEntries("data", Map.of("key", "planned-secret"), Map.of("key", "present-secret", "more", "x"));

        hidden.compareEntries("data", Map.of("absent", "planned-secret"), Map.of());

        assertThat(hidden.found())
                .containsExactly(
                        new Difference(
                                "data.key", Optional.of("(not shown)"), Optional.of("(another value, not shown)")),
                        new Difference("data.absent", Optional.of("(not shown)"), Optional.empty()));
    }
}
