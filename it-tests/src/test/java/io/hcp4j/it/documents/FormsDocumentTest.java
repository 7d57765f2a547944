package io.hcp4j.it.documents;

import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.kubetesting.TestRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormsDocumentTest {

    @Test
    void everyFormIsDescribed() throws IOException {
        List<String> sections = Files.readAllLines(TestRoot.path().resolve("docs/forms.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections)
                .containsExactlyElementsOf(Arrays.stream(OutputKind.values())
                        .map(OutputKind::kind)
                        .sorted()
                        .toList());
    }
}
