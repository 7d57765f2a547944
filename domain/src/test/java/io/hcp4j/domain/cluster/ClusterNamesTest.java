package io.hcp4j.domain.cluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterNamesTest {

    @Test
    void controlPlaneNamespaceJoinsBothNamesWithoutDots() {
        assertThat(ControlPlaneNamespace.of("clusters", "example")).isEqualTo("clusters-example");
        assertThat(ControlPlaneNamespace.of("clusters", "a.b.c")).isEqualTo("clusters-a-b-c");
    }

    @ParameterizedTest
    @CsvSource({
        "example, example",
        "a..b--c, a-b-c",
        "a-name-that-is-far-too-long-for-it, a-name-that-is-far-to",
        "twenty-characters-ab-cut, twenty-characters-ab",
        "trailing-, trailing"
    })
    void infraIdStartsWithTheNameMadeFit(String name, String prefix) {
        assertThat(InfraId.derive("clusters", name)).matches(prefix + "-[bcdfghjklmnpqrstvwxz2456789]{5}");
    }

    @Test
    void infraIdFollowsFromNamespaceAndName() {
        assertThat(InfraId.derive("clusters", "example"))
                .isEqualTo(InfraId.derive("clusters", "example"))
                .isNotEqualTo(InfraId.derive("others", "example"))
                .isNotEqualTo(InfraId.derive("clusters", "example2"));
    }
}
