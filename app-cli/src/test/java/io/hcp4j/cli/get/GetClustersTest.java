package io.hcp4j.cli.get;

import io.hcp4j.cli.Ran;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class GetClustersTest {

    @Test
    void aFormItDoesNotHaveIsRefused() {
        Ran ran = Ran.hcp4j("get", "clusters", "-o", "wide");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("\"wide\" is not offered here (allowed: table, json, yaml, name)");
    }

    @Test
    void bothPlacesOfTheGlobalFlagsWork() {
        Ran after = Ran.hcp4j("get", "clusters", "--kubeconfig", "nowhere.yaml", "-A");

        assertThat(after.status()).isNotZero();
        assertThat(after.out()).isEmpty();
        assertThat(after.err()).startsWith("error: ").contains("nowhere.yaml");
        assertThat(Ran.hcp4j("-A", "--kubeconfig", "nowhere.yaml", "get", "clusters"))
                .isEqualTo(after);
    }
}
