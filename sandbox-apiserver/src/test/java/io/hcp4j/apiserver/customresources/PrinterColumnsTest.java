package io.hcp4j.apiserver.customresources;

import io.hcp4j.ports.document.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrinterColumnsTest {
    private static final PrinterColumns COLUMNS = PrinterColumns.of(Document.of(Map.of(
            "additionalPrinterColumns",
            List.of(Map.of(
                    "name",
                    "Version",
                    "type",
                    "string",
                    "jsonPath",
                    ".status.history[?(@.state==\"Completed\")].version")))));

    @Test
    void aCellShowsTheFirstOfSeveralValues() {
        assertThat(cells(List.of(completed("4.19.7"), completed("4.19.3")))).containsExactly("demo", "4.19.7");
    }

    @Test
    void aCellWithoutAValueIsNull() {
        assertThat(cells(List.of())).containsExactly("demo", null);
    }

    private static List<@Nullable Object> cells(List<Map<String, Object>> history) {
        Document object = Document.of(Map.of("metadata", Map.of("name", "demo"), "status", Map.of("history", history)));
        return COLUMNS.cells(object, Instant.EPOCH);
    }

    private static Map<String, Object> completed(String version) {
        return Map.of("state", "Completed", "version", version);
    }
}
