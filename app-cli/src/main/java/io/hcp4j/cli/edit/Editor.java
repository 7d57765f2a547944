package io.hcp4j.cli.edit;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The user's editor.
 *
 * @param command what starts it, as a shell reads it; the name of the file follows
 * @param environment of its process
 */
record Editor(String command, Map<String, String> environment) {
    private static final List<String> VARIABLES = List.of("KUBE_EDITOR", "EDITOR");
    private static final String STANDARD = "vi";

    /** A shell's: no program, or none of that name. */
    private static final Set<Integer> CANNOT_START = Set.of(126, 127);

    /** The one that the environment names, in the order of kubectl. */
    static Editor of(Map<String, String> environment) {
        return new Editor(
                VARIABLES.stream()
                        .flatMap(variable -> Stream.ofNullable(environment.get(variable)))
                        .filter(command -> !command.isBlank())
                        .findFirst()
                        .orElse(STANDARD),
                Map.copyOf(environment));
    }

    /**
     * Opens a file and waits until the editor ends.
     *
     * @throws HcpException FILE when it cannot be started or fails; CANCELLED when the thread is interrupted
     */
    void open(Path file) {
        ProcessBuilder builder =
                new ProcessBuilder(List.of("sh", "-c", command + " \"$@\"", "sh", file.toString())).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        int status = status(builder);
        if (status != 0) {
            HcpException.Builder failure =
                    HcpException.of(ErrorCode.FILE, "the editor \"" + command + "\" ended with status " + status);
            throw CANNOT_START.contains(status)
                    ? failure.remedy("set KUBE_EDITOR or EDITOR to an editor that is installed")
                            .build()
                    : failure.build();
        }
    }

    private int status(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
                throw HcpException.of(ErrorCode.CANCELLED, "interrupted while the editor was open")
                        .cause(e)
                        .build();
            }
        } catch (IOException e) {
            throw HcpException.of(
                            ErrorCode.FILE,
                            "the editor \"" + command + "\" cannot be started: "
                                    + FailureWords.of(e, "the system refuses it"))
                    .cause(e)
                    .build();
        }
    }
}
