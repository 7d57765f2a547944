package io.hcp4j.kubetesting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints what the suites of a build ran against, as the build's last word. */
public final class SuiteSummary {
    private SuiteSummary() {}

    /**
     * Prints the table and forgets the notes.
     *
     * @param arguments the project's root folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = SuiteLog.folder(Path.of(arguments[0]));
        System.out.print(table(takeNotes(folder)));
    }

    /** The notes as a table, with advice when a suite went without an API server. */
    static String table(List<String> notes) {
        StringBuilder text = new StringBuilder("Suites that need more than a JDK, and what they ran against:\n");
        for (String note : notes) {
            String[] cells = note.split("\t", 3);
            text.append(String.format("  %-24s %-32s %s%n", cells[0], cells[1], cells[2]));
        }
        if (notes.isEmpty()) {
            text.append("  none ran\n");
        }
        if (notes.isEmpty() || notes.stream().anyMatch(note -> note.endsWith(SuiteLog.NOT_RUN))) {
            text.append("no API server: set KUBEBUILDER_ASSETS to a folder with kube-apiserver and etcd, or"
                    + " HCP4J_TEST_KUBECONFIG to a kubeconfig, or start a container engine\n");
        }
        return text.toString();
    }

    private static List<String> takeNotes(Path folder) throws IOException {
        List<String> notes = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    notes.addAll(Files.readAllLines(file));
                    Files.delete(file);
                }
            }
        }
        return notes;
    }
}
