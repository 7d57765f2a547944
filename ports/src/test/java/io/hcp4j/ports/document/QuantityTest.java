package io.hcp4j.ports.document;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuantityTest {
    /** The table was written by the package resource of k8s.io/apimachinery; it has no amount beyond 1000E, whose suffix Go loses. */
    @ParameterizedTest
    @CsvFileSource(resources = "quantities-of-go.tsv", delimiter = '\t')
    void theCanonicalTextIsWhatKubernetesWrites(String typed, String written) {
        Quantity canonical = Quantity.parse(typed).canonical();

        assertThat(canonical.text()).isEqualTo(written);
        assertThat(canonical.canonical()).isEqualTo(canonical);
    }

    @Test
    void theCanonicalFormOfANumberIsText() {
        assertThat(Quantity.of(1000).canonical()).isEqualTo(Quantity.parse("1k"));
        assertThat(Quantity.of(8_589_934_592L).canonical()).isEqualTo(Quantity.parse("8589934592"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "8Gi, 8589934592",
        "1.5Ki, 1536",
        ".5, 0.5",
        "5., 5",
        "+2k, 2000",
        "-1, -1",
        "100m, 0.1",
        "3n, 0.000000003",
        "7u, 0.000007",
        "2E, 2000000000000000000",
        "1e3, 1000",
        "1E-2, 0.01",
        "12M, 12000000",
        "1P, 1000000000000000"
    })
    void readsEverySuffixOfKubernetes(String text, BigDecimal value) {
        assertThat(Quantity.parse(text).value()).isEqualByComparingTo(value);
        assertThat(Quantity.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ".", "Gi", "8gi", "8GB", "8 Gi", "1e", "1e1.5", "0x10", "1Gi ", "--1", "1,5", "8K", "1mi",
                "8Gi\n"
            })
    void refusesWhatKubernetesRefuses(String text) {
        assertThat(Quantity.tryParse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
    }

    @Test
    void comparesValuesAndKeepsTexts() {
        assertThat(Quantity.parse("1Gi"))
                .isEqualByComparingTo(Quantity.parse("1024Mi"))
                .isNotEqualTo(Quantity.parse("1024Mi"));
        assertThat(Quantity.parse("1G")).isLessThan(Quantity.parse("1Gi"));
        assertThat(Quantity.of(5)).isEqualByComparingTo(Quantity.parse("5")).isNotEqualTo(Quantity.parse("5"));
    }

    @Test
    void tellsNothingAndLessThanNothing() {
        assertThat(Quantity.parse("0.0Gi").isZero()).isTrue();
        assertThat(Quantity.parse("-0").isNegative()).isFalse();
        assertThat(Quantity.parse("-1m").isNegative()).isTrue();
        assertThat(Quantity.parse("1n").isZero()).isFalse();
    }

    @Test
    void roundsAwayFromZeroAndStopsAtTheLargestNumber() {
        assertThat(Quantity.parse("0.1n").value()).isEqualByComparingTo("0.000000001");
        assertThat(Quantity.parse("-1e-999999999").value()).isEqualByComparingTo("-0.000000001");
        assertThat(Quantity.parse("1.0000000001").value()).isEqualByComparingTo("1.000000001");
        assertThat(Quantity.parse("16Ei").value()).isEqualByComparingTo(BigDecimal.valueOf(Long.MAX_VALUE));
        assertThat(Quantity.parse("-1e999999999").value()).isEqualByComparingTo(BigDecimal.valueOf(-Long.MAX_VALUE));
    }
}
