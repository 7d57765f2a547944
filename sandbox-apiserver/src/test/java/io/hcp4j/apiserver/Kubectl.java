package io.hcp4j.apiserver;

import io.hcp4j.kubetesting.server.KubectlProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kubectl of this machine, using one server. */
final class Kubectl {
    private final Path program;
    private final Path folder;

    private Kubectl(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** With a kubeconfig, in a folder of its own; empty where the machine has no kubectl. */
    static Optional<Kubectl> in(Path folder, String kubeconfig) throws IOException {
        Optional<Path> found = KubectlProgram.find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kubeconfig"), kubeconfig);
        return Optional.of(new Kubectl(found.get(), folder));
    }

    /** What a command prints, and how it ends. */
    String run(String input, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--kubeconfig",
                folder.resolve("kubeconfig").toString(),
                "--cache-dir",
                folder.resolve("cache").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "[exit " + process.waitFor() + "]\n";
    }
}
