package io.hcp4j.cli.create.result;

import io.hcp4j.cli.input.PrivateFile;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of {@code --render-into}. It is replaced as a whole or not at all, and readable by its owner only. */
public final class RenderedFile {
    private final Path path;

    public RenderedFile(String path) {
        this.path = Path.of(path).toAbsolutePath();
    }

    /** What it holds now; empty when it is not there. */
    public Optional<String> text() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    /** Replaces what it holds. */
    public void write(String text) {
        try {
            PrivateFile.replace(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failure("write", e);
        }
    }

    private HcpException failure(String verb, IOException cause) {
        return HcpException.of(ErrorCode.FILE, "--render-into: cannot " + verb + " " + path)
                .remedy("a file in a folder that exists and that you may write to")
                .cause(cause)
                .build();
    }
}
