package io.hcp4j.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Runs typical commands in one process while the build records which classes they load. Those classes go into the class-data archive
 * that makes {@code ./hcp4j} start fast.
 */
final class ArchiveTraining {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("version"), List.of("--help"), List.of("version", "--help"), List.of("version", "--nonsense"));

    private ArchiveTraining() {}

    public static void main(String[] args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (List<String> command : COMMANDS) {
            Main.run(command.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Map.of());
        }
    }
}
