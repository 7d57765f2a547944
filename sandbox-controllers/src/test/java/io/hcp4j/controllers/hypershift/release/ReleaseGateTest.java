package io.hcp4j.controllers.hypershift.release;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseGateTest {
    private static final Document NEW = Document.empty();
    private static final Document RUNNING = NEW.with("4.20.4", "status", "version", "desired", "version");

    @Test
    void versionsBeyondTheRangeAreRefused() {
        assertThat(gate(NEW, "4.20.4").refusal()).isEmpty();
        assertThat(gate(NEW, "4.7.1").refusal())
                .contains("releases before 4.8 are not supported. Attempting to use: \"4.7.1\"");
        assertThat(gate(NEW, "4.13.1").refusal())
                .contains("the minimum version supported for platform KubeVirt is: \"4.14\". Attempting to use:"
                        + " \"4.13.1\"");
        assertThat(gate(NEW, "5.2.0").refusal())
                .contains("the latest version supported is: \"5.1\". Attempting to use: \"5.2.0\"");
    }

    @Test
    void onlyEarlierMinorVersionsAreDowngrades() {
        assertThat(gate(RUNNING, "4.20.1").refusal()).isEmpty();
        assertThat(gate(RUNNING, "4.19.9").refusal())
                .contains("y-stream downgrade from \"4.20.4\" to \"4.19.9\" is not supported");
        assertThat(gate(
                                RUNNING.with(
                                        "true",
                                        "metadata",
                                        "annotations",
                                        "hypershift.openshift.io/skip-release-image-validation"),
                                "4.19.9")
                        .refusal())
                .isEmpty();
    }

    @Test
    void aMinorUpgradeWaitsUntilTheClusterIsUpgradeable() {
        Document upgradeable = RUNNING.with(
                List.of(Map.of("type", "ClusterVersionUpgradeable", "status", "True")), "status", "conditions");

        assertThat(gate(RUNNING, "4.20.9").obstacle()).isEmpty();
        assertThat(gate(RUNNING, "4.21.0").obstacle()).contains("cluster version is not upgradeable");
        assertThat(gate(upgradeable, "4.21.0").obstacle()).isEmpty();
        assertThat(gate(
                                RUNNING.with(
                                        "other", "metadata", "annotations", "hypershift.openshift.io/force-upgrade-to"),
                                "4.21.0")
                        .obstacle())
                .contains("force upgrade annotation is present but does not match desired release image");
        assertThat(gate(
                                RUNNING.with(
                                        "registry/ocp:4.21.0",
                                        "metadata",
                                        "annotations",
                                        "hypershift.openshift.io/force-upgrade-to"),
                                "4.21.0")
                        .obstacle())
                .isEmpty();
    }

    private static ReleaseGate gate(Document cluster, String version) {
        return new ReleaseGate(cluster, new Release("registry/ocp:" + version));
    }
}
