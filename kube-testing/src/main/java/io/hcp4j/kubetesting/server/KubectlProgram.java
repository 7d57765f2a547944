package io.hcp4j.kubetesting.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The kubectl of this machine. */
public final class KubectlProgram {
    private KubectlProgram() {}

    /** Where it is: in {@code KUBEBUILDER_ASSETS}, else on the path; empty when it is nowhere. */
    public static Optional<Path> find() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(
                        Stream.ofNullable(System.getenv("KUBEBUILDER_ASSETS")),
                        Stream.of(path.split(File.pathSeparator, -1)))
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
