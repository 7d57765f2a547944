package io.hcp4j.kubetesting;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NeededTest {
    @Test
    void goesOnWithWhatIsThere() {
        assertThatCode(() -> Needed.here(NeededTest.class, true, "nothing")).doesNotThrowAnyException();
    }

    @Test
    void skipsUnlessTheServerIsRequired() {
        assertThatThrownBy(() -> Needed.missing(null, "no kubectl"))
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining("no kubectl");
    }

    @Test
    void failsWhereTheEnvironmentInsists() {
        assertThat(Needed.missing("kube", "no kubectl")).hasMessage("no kubectl (HCP4J_REQUIRE=kube)");
    }
}
