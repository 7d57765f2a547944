package io.hcp4j.domain.validation;

import java.util.List;
import org.junit.jupiter.api.Test;

import static io.hcp4j.domain.validation.Samples.pool;
import static io.hcp4j.domain.validation.Samples.problems;
import static io.hcp4j.domain.validation.Samples.problemsOfChange;
import static org.assertj.core.api.Assertions.assertThat;

class NodePoolRulesTest {
    @Test
    void countsInOneWayOnly() {
        assertThat(problems(pool("{min: 1, max: 3}", "autoScaling")))
                .containsExactly("spec: Both replicas or autoScaling should not be set");
        assertThat(problems(pool("{min: 3, max: 1}", "autoScaling").without("spec", "replicas")))
                .containsExactly("spec.autoScaling: max must be equal or greater than min");
        assertThat(problems(pool("{min: 0, max: 1}", "autoScaling").without("spec", "replicas")))
                .containsExactly("spec: Scale-from-zero (autoScaling.min=0) is currently only supported for AWS and"
                        + " Azure platforms");
        assertThat(problems(pool("-1", "replicas"))).containsExactly("spec.replicas: should be a non-negative integer");
    }

    @Test
    void refusesArm64OnKubevirt() {
        assertThat(problems(pool("arm64", "arch")))
                .containsExactly(
                        "spec.arch: Setting Arch to arm64 is only supported for AWS, Azure, Agent, GCP and None");
        assertThat(problems(pool("s390x", "arch"))).isEmpty();
    }

    @Test
    void refusesTaintsThatNoNodeMayHave() {
        String value = "v".repeat(64);
        assertThat(problems(pool("[{key: a, value: " + value + ", effect: NoSchedule}]", "taints")))
                .containsExactly("spec.taints[0].value: must be no more than 63 bytes");
        assertThat(problems(pool(
                        "[{key: a, effect: NoSchedule}, {key: a, value: b, effect: NoSchedule},"
                                + " {key: a, effect: NoExecute}]",
                        "taints")))
                .containsExactly("spec.taints[1].key: another taint has the same key and effect");
    }

    @Test
    void judgesMachines() {
        assertThat(kubevirt("{compute: {cores: 0, memory: 8Gi}}"))
                .containsExactly("spec.platform.kubevirt.compute.cores: spec.platform.kubevirt.compute.cores in body"
                        + " should be greater than or equal to 1");
        assertThat(kubevirt("{compute: {cores: 1, memory: 0}}"))
                .containsExactly("spec.platform.kubevirt.compute.memory: must be at least 1Gi for a node to start");
        assertThat(kubevirt("{compute: {cores: 1, memory: -4Gi}}"))
                .containsExactly("spec.platform.kubevirt.compute.memory: must be at least 1Gi for a node to start");
        assertThat(kubevirt("{compute: {cores: 1, memory: 4 GB}}"))
                .hasSize(1)
                .allMatch(problem -> problem.contains("in body should match '^(\\+|-)?"));
        assertThat(kubevirt("{rootVolume: {persistent: {size: 15Gi}}}"))
                .containsExactly("spec.platform.kubevirt.rootVolume.persistent.size: must be at least 16Gi to hold the"
                        + " operating system");
        assertThat(kubevirt("{rootVolume: {persistent: {size: 16Gi}}}")).isEmpty();
    }

    @Test
    void knowsWhichAccessModesVolumesHave() {
        assertThat(modes("ReadWriteMany")).isEmpty();
        assertThat(modes("ReadOnly")).hasSize(1).allMatch(problem -> problem.contains("is not an access mode"));
        assertThat(modes("ReadOnlyMany")).hasSize(1).allMatch(problem -> problem.contains("Unsupported value"));
        assertThat(modes("ReadWriteOnce, ReadWriteOnce")).hasSize(1);
    }

    @Test
    void wantsANetwork() {
        assertThat(kubevirt("{attachDefaultNetwork: false}"))
                .containsExactly("spec.platform.kubevirt.attachDefaultNetwork: default network cannot be disabled when"
                        + " no additional networks are configured");
        assertThat(kubevirt("{attachDefaultNetwork: false, additionalNetworks: [{name: ns/net}]}"))
                .isEmpty();
        assertThat(kubevirt("{additionalNetworks: [{name: net}, {name: net}]}")).hasSize(1);
        for (String name : new String[] {"''", "a/b/c", "/net", "ns/", "Net"}) {
            assertThat(kubevirt("{additionalNetworks: [{name: " + name + "}]}")).hasSize(1);
        }
    }

    @Test
    void hostDevicesHaveNamesAndCounts() {
        assertThat(kubevirt("{hostDevices: [{deviceName: nvidia.com/GH100}]}")).isEmpty();
        assertThat(kubevirt("{hostDevices: [{deviceName: a}, {deviceName: a}]}"))
                .hasSize(1);
        assertThat(kubevirt("{hostDevices: [{deviceName: a, count: 0}]}")).hasSize(1);
    }

    @Test
    void judgesTaintsAndPauses() {
        assertThat(problems(pool("[{key: -bad, value: '@', effect: Never}]", "taints")))
                .hasSize(3);
        assertThat(problems(pool("'2026-12-31T00:00:00Z'", "pausedUntil"))).isEmpty();
        assertThat(problems(pool("'2026-12-31'", "pausedUntil"))).hasSize(1);
    }

    @Test
    void judgesRollouts() {
        assertThat(problems(pool(
                        "{strategy: RollingUpdate, rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}}",
                        "management", "replace")))
                .hasSize(1)
                .allMatch(problem -> problem.contains("no node can ever be replaced"));
        assertThat(problems(pool("15 minutes", "nodeDrainTimeout"))).hasSize(1);
        assertThat(problems(pool("15m", "nodeDrainTimeout"))).isEmpty();
    }

    @Test
    void keepsWhatAPoolIs() {
        assertThat(problemsOfChange(pool(), pool("InPlace", "management", "upgradeType")))
                .containsExactly("spec.management.upgradeType: UpgradeType is immutable");
        assertThat(problemsOfChange(pool(), pool("other", "clusterName")))
                .containsExactly("spec.clusterName: ClusterName is immutable");
        assertThat(problemsOfChange(pool(), pool("8", "replicas"))).isEmpty();
        assertThat(problemsOfChange(pool("{name: rhel-10}", "osImageStream"), pool("{name: rhel-9}", "osImageStream")))
                .hasSize(1);
    }

    private static List<String> modes(String modes) {
        return kubevirt("{rootVolume: {persistent: {accessModes: [" + modes + "]}}}");
    }

    private static List<String> kubevirt(String block) {
        return problems(pool(block, "platform", "kubevirt"));
    }

    @Test
    void saysWhatASizeWithoutAUnitIsTakenFor() {
        assertThat(problems(pool("'4'", "platform", "kubevirt", "compute", "memory")))
                .containsExactly(
                        "spec.platform.kubevirt.compute.memory: is 4 bytes, and must be at least 1Gi for a node"
                                + " to start");
        assertThat(problems(pool("4096", "platform", "kubevirt", "compute", "memory")))
                .hasSize(1);
        assertThat(problems(pool("900Mi", "platform", "kubevirt", "compute", "memory")))
                .containsExactly("spec.platform.kubevirt.compute.memory: must be at least 1Gi for a node to start");
        assertThat(problems(pool("4G", "platform", "kubevirt", "compute", "memory")))
                .isEmpty();
        assertThat(problems(pool("4294967296", "platform", "kubevirt", "compute", "memory")))
                .isEmpty();
        assertThat(new ManifestValidator()
                        .validate(List.of(pool("'48'", "platform", "kubevirt", "rootVolume", "persistent", "size")
                                .with("Persistent", "spec", "platform", "kubevirt", "rootVolume", "type")))
                        .get(0)
                        .allowed()
                        .text())
                .isEqualTo("16Gi or more; perhaps 48Gi");
    }
}
