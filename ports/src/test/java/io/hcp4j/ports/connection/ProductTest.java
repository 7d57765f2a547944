package io.hcp4j.ports.connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductTest {

    @Test
    void isWrittenAsInAUserAgent() {
        assertThat(new Product("acme-platform", "2.1+rc~1")).hasToString("acme-platform/2.1+rc~1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "acme platform", "acme/2", "acme\r\nX-Evil: 1", "acme(1)", "acmé", "acme\t"})
    void refusesWhatNoHeaderAllowsInOneLine(String value) {
        assertThatThrownBy(() -> new Product(value, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(failure -> assertThat(failure.getMessage())
                        .startsWith("the name of a product")
                        .hasLineCount(1));
        assertThatThrownBy(() -> new Product("acme", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the version of a product");
    }
}
