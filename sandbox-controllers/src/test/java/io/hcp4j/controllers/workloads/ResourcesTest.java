package io.hcp4j.controllers.workloads;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResourcesTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3000",
        "500m, 500",
        "1.5, 1500",
        "1e3, 1000000",
        "2Ki, 2048000",
        "1u, 1",
        "1n, 1",
        "1E, 9223372036854775807",
        "1Ei, 9223372036854775807",
        "many, 0"
    })
    void amountsAreReadAsKubernetesWritesThem(String amount, long thousandths) {
        assertThat(asking(amount).amount("cpu")).isEqualTo(thousandths);
    }

    @Test
    void whatIsTooMuchTogetherIsTheMost() {
        assertThat(asking("1E").plus(asking("1E")).amount("cpu")).isEqualTo(Long.MAX_VALUE);
    }

    private static Resources asking(String amount) {
        Map<String, Object> requests = Map.of("requests", Map.of("cpu", amount));
        return Resources.requests(
                Document.empty().with(List.of(Map.of("name", "one", "resources", requests)), "spec", "containers"));
    }
}
