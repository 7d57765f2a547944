package io.hcp4j.it.documents;

import io.hcp4j.kubetesting.TestRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages on the SDK show is code of the examples, which the build compiles. */
class SdkDocumentTest {
    private static final String BEGIN = "```java";
    private static final String END = "```";

    @ParameterizedTest
    @MethodSource("pages")
    void showsCodeOfTheExamples(String page) throws IOException {
        List<String> shown = blocks(page);
        List<String> sources = sources();

        assertThat(shown).isNotEmpty();
        assertThat(shown)
                .allSatisfy(block ->
                        assertThat(sources).as(block).anyMatch(source -> source.contains("\n" + block + "\n")));
    }

    static Stream<String> pages() {
        return Stream.of("docs/sdk.md", "README.md");
    }

    private static List<String> blocks(String page) throws IOException {
        List<String> blocks = new ArrayList<>();
        List<String> rest = Files.readAllLines(TestRoot.path().resolve(page));
        while (rest.contains(BEGIN)) {
            rest = rest.subList(rest.indexOf(BEGIN) + 1, rest.size());
            blocks.add(stripped(rest.subList(0, rest.indexOf(END)).stream()));
        }
        return blocks;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TestRoot.path().resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SdkDocumentTest::source)
                    .toList();
        }
    }

    private static String source(Path file) {
        try {
            return stripped(Files.readAllLines(file).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stripped(Stream<String> lines) {
        return lines.map(String::strip).collect(Collectors.joining("\n"));
    }
}
