package io.hcp4j.ports.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an exception of Java or of a library says, in words for users: without names of classes. */
public final class FailureWords {
    /** Exceptions that wrap others often begin with the class of the wrapped one, or say nothing else. */
    private static final Pattern CLASS_NAME = Pattern.compile("^(?:[a-z_][\\w$]*\\.)+[A-Z][\\w$]*(?:: *|$)");

    private static final int DEEPEST = 20;

    private FailureWords() {}

    /**
     * The words of the innermost cause that has any, on one line.
     *
     * @param otherwise the words when no cause has any
     */
    public static String of(Throwable failure, String otherwise) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> words(cause).stream())
                .reduce((outer, inner) -> inner)
                .orElse(otherwise);
    }

    private static Optional<String> words(Throwable cause) {
        if (cause instanceof FileSystemException file) {
            return Optional.of(ofFile(file));
        }
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        String line = message.strip().lines().findFirst().orElse("");
        String plain = CLASS_NAME.matcher(line).replaceFirst("");
        while (!plain.equals(line)) {
            line = plain;
            plain = CLASS_NAME.matcher(line).replaceFirst("");
        }
        return Optional.of(line.strip()).filter(words -> !words.isEmpty() && !words.equals("null"));
    }

    /** Messages of these begin with the file, which callers name themselves; the reason is in the type. */
    private static String ofFile(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return "no right to access it";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        return failure.getReason() == null || failure.getReason().isBlank()
                ? "the system refuses it"
                : failure.getReason();
    }
}
