package io.hcp4j.controllers.hypershift.release;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VersionSkewTest {

    @Test
    void nodesMayBeThreeMinorVersionsOlder() {
        assertThat(skew("4.20.4", "4.17.9")).isEqualTo("True Release image version is valid");
        assertThat(skew("5.0.1", "4.20.0")).isEqualTo("True Release image version is valid");
        assertThat(skew("4.20.4", "4.16.9"))
                .isEqualTo("False NodePool minor version 4.16 is less than 4.17, which is the minimum NodePool version"
                        + " compatible with the 4.20 HostedCluster");
    }

    @Test
    void nodesMayNotBeNewer() {
        assertThat(skew("4.20.4", "4.20.5"))
                .isEqualTo("False NodePool version 4.20.5 cannot be higher than the HostedCluster version 4.20.4");
    }

    @Test
    void nobodyKnowsBeforeTheClusterHasAVersion() {
        assertThat(skew("", "4.20.5")).startsWith("Unknown HostedCluster version is not available yet");
    }

    private static String skew(String cluster, String pool) {
        Document hosted = Document.empty()
                .with(List.of(Map.of("version", cluster, "state", "Partial")), "status", "version", "history");
        var condition = new VersionSkew(hosted, new Release("registry/ocp:" + pool)).condition();
        return condition.status() + " " + condition.message();
    }
}
