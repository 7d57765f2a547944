package io.hcp4j.it.flow;

import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.kubetesting.server.KubectlProgram;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs the documentation's commands as a user types them: in a shell in which {@code hcp} is this project's launcher and
 * {@code oc} is kubectl.
 */
final class ShellSession {
    private static final long LONGEST_SECONDS = 150;

    private final Path home;
    private final Path commands;

    private ShellSession(Path home, Path commands) {
        this.home = home;
        this.commands = commands;
    }

    /** A desk in an empty folder; empty when this machine has no kubectl. */
    static Optional<ShellSession> in(Path home) {
        return KubectlProgram.find().map(kubectl -> {
            try {
                Path commands = Files.createDirectory(home.resolve("bin"));
                Path launcher = TestRoot.path().resolve("hcp4j");
                Files.createSymbolicLink(commands.resolve("oc"), kubectl);
                Files.createSymbolicLink(commands.resolve("hcp"), launcher);
                Files.createSymbolicLink(commands.resolve("hcp4j"), launcher);
                return new ShellSession(home, commands);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where the commands run. */
    Path home() {
        return home;
    }

    /** Types a line, or several, and gives what was printed; the last command must succeed. */
    String type(String line) {
        try {
            Path out = Files.createTempFile(home, "out", "");
            Path err = Files.createTempFile(home, "err", "");
            ProcessBuilder builder = new ProcessBuilder("bash", "--norc", "--noprofile", "-c", line)
                    .directory(home.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("HCP4J_"));
            builder.environment().put("HOME", home.toString());
            builder.environment()
                    .put("HCP4J_SANDBOX_DIR", home.resolve("sandbox").toString());
            builder.environment().put("KUBECONFIG", home.resolve("kubeconfig").toString());
            builder.environment()
                    .put("PATH", commands + File.pathSeparator + Objects.requireNonNullElse(System.getenv("PATH"), ""));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end of: " + line + "\n" + Files.readString(err));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(
                        line + "\nexits " + process.exitValue() + "\n" + Files.readString(out) + Files.readString(err));
            }
            return Files.readString(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
