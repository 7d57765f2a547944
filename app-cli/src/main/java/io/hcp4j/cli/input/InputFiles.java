package io.hcp4j.cli.input;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import io.hcp4j.ports.text.LimitedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that are named on a command line; {@code -} is standard input. */
public final class InputFiles {
    private final CommandContext invocation;

    /** The files of one run. */
    public InputFiles(CommandContext invocation) {
        this.invocation = invocation;
    }

    /** What messages call a file. */
    public String source(String name) {
        return name.equals("-") ? "standard input" : name;
    }

    /**
     * The whole text of a file.
     *
     * @throws HcpException FILE
     */
    public String read(String name) {
        try {
            if (name.equals("-")) {
                return text(invocation.in());
            }
            try (InputStream in = Files.newInputStream(Path.of(name))) {
                return text(in);
            }
        } catch (NoSuchFileException e) {
            throw HcpException.of(ErrorCode.FILE, name + " does not exist")
                    .cause(e)
                    .build();
        } catch (IOException e) {
            String reason = Files.isDirectory(Path.of(name))
                    ? "it is a directory"
                    : FailureWords.of(e, "the system refuses it");
            throw HcpException.of(ErrorCode.FILE, source(name) + " cannot be read: " + reason)
                    .cause(e)
                    .build();
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(LimitedInput.read(in, LimitedInput.MANIFESTS), StandardCharsets.UTF_8);
    }
}
