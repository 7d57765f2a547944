package io.hcp4j.cli.background;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import io.hcp4j.sandbox.instance.InstanceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code hcp4j sandbox up} in a session of its own, which neither Ctrl-C nor the end of the terminal reaches. */
final class DetachedProcess {
    /** Set by the launcher. */
    private static final String LAUNCHER = "hcp4j.launcher";

    /** Where there is no setsid, at least the signals of a terminal do nothing. */
    private static final String OWN_SESSION =
            "trap '' HUP INT QUIT; if command -v setsid >/dev/null; then exec setsid \"$@\"; fi; exec \"$@\"";

    private final Process process;
    private final Path printed;

    private DetachedProcess(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    static DetachedProcess start(InstanceFolder folder, List<String> flags, Map<String, String> environment) {
        String launcher = System.getProperty(LAUNCHER, "");
        if (launcher.isEmpty()) {
            throw HcpException.of(ErrorCode.UNAVAILABLE, "the sandbox is not running, and starts by the launcher only")
                    .remedy("./hcp4j sandbox up")
                    .build();
        }
        List<String> command = new ArrayList<>(List.of("sh", "-c", OWN_SESSION, "sh", launcher, "sandbox", "up"));
        // What the environment says about this process must not hold for that one.
        command.addAll(List.of(
                "--detach=false", "--timeout", "0", "--data-dir", folder.root().toString()));
        command.addAll(flags);
        folder.create();
        Path printed = folder.root().resolve("sandbox.out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(printed.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().remove("HCP4J_REBUILD");
        try {
            return new DetachedProcess(builder.start(), printed);
        } catch (IOException e) {
            throw HcpException.of(
                            ErrorCode.UNAVAILABLE,
                            "the sandbox cannot be started: " + FailureWords.of(e, "the system refuses it"))
                    .cause(e)
                    .build();
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Where to read what it printed. */
    Path printed() {
        return printed;
    }

    /** Why it ended, in its own words. */
    String lastWords() {
        try {
            // A program that ends for a reason of its own may print a stack trace.
            List<String> lines = Files.readAllLines(printed).stream()
                    .filter(line -> !line.isBlank() && !line.matches("\\s.*|Caused by: .*"))
                    .toList();
            return lines.stream()
                    .filter(line -> line.startsWith("error: "))
                    .map(line -> line.substring("error: ".length()))
                    .findFirst()
                    .orElseGet(() -> lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1));
        } catch (IOException e) {
            return "it printed nothing";
        }
    }
}
