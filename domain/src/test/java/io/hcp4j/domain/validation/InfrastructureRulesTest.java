package io.hcp4j.domain.validation;

import java.util.List;
import org.junit.jupiter.api.Test;

import static io.hcp4j.domain.validation.Samples.cluster;
import static io.hcp4j.domain.validation.Samples.problems;
import static io.hcp4j.domain.validation.Samples.problemsOfChange;
import static org.assertj.core.api.Assertions.assertThat;

class InfrastructureRulesTest {
    @Test
    void credentialsNeedTheirKubeconfig() {
        assertThat(kubevirt("{credentials: {infraNamespace: vms, infraKubeConfigSecret: {name: s, key: kubeconfig}}}"))
                .isEmpty();
        assertThat(kubevirt("{credentials: {infraNamespace: vms}}"))
                .hasSize(1)
                .allMatch(problem ->
                        problem.startsWith("spec.platform.kubevirt.credentials.infraKubeConfigSecret: Required value"));
    }

    @Test
    void storageClassesAreNamedAndGuestOnesOnce() {
        assertThat(mapped("{infraStorageClassName: a, guestStorageClassName: b, group: g}"))
                .isEmpty();
        assertThat(mapped("{infraStorageClassName: a, guestStorageClassName: ''}"))
                .hasSize(1);
        assertThat(mapped("{infraStorageClassName: a, guestStorageClassName: b},"
                        + " {infraStorageClassName: c, guestStorageClassName: b}"))
                .containsExactly("spec.platform.kubevirt.storageDriver.manual.storageClassMapping[1]"
                        + ".guestStorageClassName: Duplicate value: \"b\"");
    }

    @Test
    void mappingsNeedManualStorage() {
        assertThat(kubevirt("{storageDriver: {manual: {}}}"))
                .containsExactly("spec.platform.kubevirt.storageDriver.manual: is ignored unless type is Manual");
    }

    @Test
    void placementIsFixed() {
        String credentials = "{infraNamespace: %s, infraKubeConfigSecret: {name: s, key: kubeconfig}}";

        assertThat(problemsOfChange(
                        cluster(credentials.formatted("one"), "platform", "kubevirt", "credentials"),
                        cluster(credentials.formatted("two"), "platform", "kubevirt", "credentials")))
                .containsExactly("spec.platform.kubevirt.credentials.infraNamespace: infraNamespace is immutable");
        assertThat(problemsOfChange(cluster("{generateID: abc}", "platform", "kubevirt"), cluster()))
                .containsExactly("spec.platform.kubevirt.generateID: Kubevirt GenerateID is required once set");
    }

    private static List<String> mapped(String mappings) {
        return kubevirt("{storageDriver: {type: Manual, manual: {storageClassMapping: [" + mappings + "]}}}");
    }

    private static List<String> kubevirt(String block) {
        return problems(cluster(block, "platform", "kubevirt"));
    }
}
