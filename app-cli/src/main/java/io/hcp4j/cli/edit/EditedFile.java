package io.hcp4j.cli.edit;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.input.InputFiles;
import io.hcp4j.cli.input.PrivateFile;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.text.FailureWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that the editor shows: an object as YAML below comments. Only its owner can read it. In the end it is deleted, unless it holds
 * changes that were not written.
 */
final class EditedFile implements AutoCloseable {
    private static final List<String> HEADER = List.of(
            "Edit the object below and save it. Lines that start with # are ignored.",
            "An empty file, or one without changes, cancels the edit.");

    private final CommandContext invocation;
    private final Path path;
    private String original = "";
    private boolean done;

    /**
     * Creates the file.
     *
     * @throws HcpException FILE
     */
    EditedFile(CommandContext invocation, ResourceKey key) {
        this.invocation = invocation;
        try {
            // Readable by its owner only.
            this.path = Files.createTempFile("hcp4j-edit-" + key.name() + "-", ".yaml");
        } catch (IOException e) {
            throw HcpException.of(
                            ErrorCode.FILE,
                            "no temporary file can be created: " + FailureWords.of(e, "the system refuses it"))
                    .cause(e)
                    .build();
        }
    }

    Path path() {
        return path;
    }

    /**
     * Writes the object, below what is said about it.
     *
     * @param remarks lines for the user, for example what is wrong with the object
     */
    void write(String object, List<String> remarks) {
        String comments = Stream.concat(HEADER.stream(), remarks.stream())
                .map(line -> "# " + line.replaceAll("\\p{Cntrl}+", " ") + "\n")
                .collect(Collectors.joining());
        if (original.isEmpty()) {
            original = object;
        }
        try {
            PrivateFile.replace(path, (comments + "#\n" + object).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw HcpException.of(
                            ErrorCode.FILE, path + " cannot be written: " + FailureWords.of(e, "the system refuses it"))
                    .cause(e)
                    .build();
        }
    }

    /** What it holds without the comments above the object. */
    String text() {
        return new InputFiles(invocation)
                .read(path.toString())
                .lines()
                .dropWhile(line -> line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /**
     * The object in it; empty when nothing is left but comments.
     *
     * @throws HcpException INVALID when it is not one object in YAML; the place is that in the file
     */
    Optional<Document> object() {
        String whole = new InputFiles(invocation).read(path.toString());
        List<Document> objects = invocation.text().readYaml(whole, "the edited object");
        if (objects.size() > 1) {
            throw HcpException.of(ErrorCode.INVALID, "the file holds " + objects.size() + " objects, not one")
                    .build();
        }
        return objects.stream().findFirst();
    }

    /** Says that what it holds was written, or is not wanted. */
    void done() {
        done = true;
    }

    @Override
    public void close() {
        if (!done && changed()) {
            invocation.err().println("your changes are in " + path);
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            invocation.err().println("warning: " + path + " cannot be deleted; it holds the object");
        }
    }

    private boolean changed() {
        try {
            String text = text();
            return !text.isBlank() && !text.equals(original);
        } catch (HcpException unreadable) {
            return false;
        }
    }
}
