package com.example.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The size of the public surface that the first program meets. */
class TenLinesTest {
    private static final Path SOURCE = Path.of("src/main/java/com/example/platform/TenLines.java");

    @Test
    void needAtMostEightTypesOfHcp4j() throws IOException {
        List<String> imports = Files.readAllLines(SOURCE).stream()
                .filter(line -> line.startsWith("import "))
                .toList();

        assertTrue(!imports.isEmpty() && imports.size() <= 8, imports::toString);
        assertTrue(imports.stream().allMatch(line -> line.startsWith("import io.hcp4j.")), imports::toString);
    }

    @Test
    void needAtMostTwoArtifacts() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies = pom.substring(pom.lastIndexOf("<dependencies>"));
        List<String> compile = List.of(dependencies.split("<dependency>")).stream()
                .filter(dependency -> dependency.contains("<artifactId>") && !dependency.contains("<scope>test</scope>"))
                .toList();

        assertTrue(compile.size() == 2, compile::toString);
    }
}
