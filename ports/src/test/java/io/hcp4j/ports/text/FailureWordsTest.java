package io.hcp4j.ports.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailureWordsTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException(), "otherwise"),
                Arguments.of(new IOException(new ConnectException()), "otherwise"),
                Arguments.of(new IOException("null", new ClosedChannelException()), "otherwise"),
                Arguments.of(new RuntimeException(new IOException("Connection reset")), "Connection reset"),
                Arguments.of(
                        new IOException("java.io.IOException: javax.net.ssl.SSLException: bad record"), "bad record"),
                Arguments.of(new IOException("failed", new ConnectException()), "failed"),
                Arguments.of(new IOException("two\nlines"), "two"),
                Arguments.of(new IOException("api.example.com: no answer"), "api.example.com: no answer"),
                Arguments.of(new UncheckedIOException(new NoSuchFileException("/a")), "it does not exist"),
                Arguments.of(new AccessDeniedException("/a"), "no right to access it"),
                Arguments.of(new FileSystemException("/a", null, "No space left on device"), "No space left on device"),
                Arguments.of(new FileSystemException("/a"), "the system refuses it"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void namesNoClassAndNeverNull(Exception failure, String words) {
        assertThat(FailureWords.of(failure, "otherwise")).isEqualTo(words);
    }
}
