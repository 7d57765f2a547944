package io.hcp4j.it.launcher;

import io.hcp4j.cli.Main;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.connection.Kubeconfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A user who types commands, with an environment of its own.
 *
 * <p>{@link #run} gives the command to {@code Main.run} within this process, as a program does that embeds the command line. What only a
 * process has is tested by {@link #launched}: there each command starts {@code ./hcp4j}. {@link #start} always starts it, for only a
 * process can be interrupted or killed.
 */
public final class Hcp4j {
    private static final long LONGEST_SECONDS = 300;
    /** No process listens there: no test asks a real registry about the release images that it names. */
    private static final String NO_WAY_OUT = "http://127.0.0.1:9";

    private final Path home;
    private final boolean launched;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Hcp4j(Path home, boolean launched) {
        this.home = home;
        this.launched = launched;
    }

    /**
     * A user with a home folder.
     *
     * @param home an empty folder, for the user's files
     */
    public static Hcp4j in(Path home) {
        return new Hcp4j(home, false);
    }

    /** The same user, each of whose commands starts the launcher. */
    public Hcp4j launched() {
        Hcp4j other = new Hcp4j(home, true);
        other.environment.putAll(environment);
        return other;
    }

    /** The same user with another management cluster and client library. */
    public Hcp4j on(Kubeconfig cluster, String client) {
        Hcp4j other = new Hcp4j(home, launched);
        other.environment.putAll(environment);
        other.environment.put(
                "KUBECONFIG",
                other.file("kubeconfig-" + client + "-" + cluster.server().hashCode(), KubeconfigText.of(cluster))
                        .toString());
        other.environment.put("HCP4J_CLIENT", client);
        return other;
    }

    /** The same user with a sandbox of their own. */
    public Hcp4j withSandbox(Path folder) {
        Hcp4j other = new Hcp4j(home, launched);
        other.environment.putAll(environment);
        other.environment.put("HCP4J_SANDBOX_DIR", folder.toString());
        return other;
    }

    /** The same user with more in the environment. */
    public Hcp4j with(Map<String, String> more) {
        Hcp4j other = new Hcp4j(home, launched);
        other.environment.putAll(environment);
        other.environment.putAll(more);
        return other;
    }

    /** Writes a file into the user's home folder. */
    public Path file(String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    public Finished run(List<String> words) {
        return launched ? start(words).finish() : runInside(words);
    }

    private Finished runInside(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("HOME", home.toString());
        all.put("HTTPS_PROXY", NO_WAY_OUT);
        int exit = Main.run(
                words.toArray(String[]::new),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all);
        return new Finished(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Starts a command in a process of its own. */
    public Running start(List<String> words) {
        try {
            Path out = Files.createTempFile(home, "out", "");
            Path err = Files.createTempFile(home, "err", "");
            List<String> command = new ArrayList<>(Terminal.PREFIX);
            command.add(TestRoot.path().resolve("hcp4j").toString());
            command.addAll(words);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(
                            Files.createTempFile(home, "in", "").toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("HCP4J_") || name.equals("KUBECONFIG"));
            builder.environment().putAll(environment);
            builder.environment().put("HOME", home.toString());
            builder.environment().put("HTTPS_PROXY", NO_WAY_OUT);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command under way. */
    public record Running(Process process, Path out, Path err) {

        /** Waits for its end. */
        public Finished finish() {
            try {
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(
                            "no end after " + LONGEST_SECONDS + " s; stderr: " + Files.readString(err));
                }
                return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        /** Ends it without warning, as {@code kill -9} does. */
        public void kill() {
            process.destroyForcibly().onExit().join();
        }

        /** Presses Ctrl-C. */
        public void interrupt() {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /**
     * A command that has ended.
     *
     * @param exit its exit status
     * @param out what it printed as data
     * @param err what it said
     */
    public record Finished(int exit, String out, String err) {}
}
