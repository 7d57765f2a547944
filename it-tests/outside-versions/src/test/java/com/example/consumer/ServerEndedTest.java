package com.example.consumer;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Runs after {@link SandboxTest}, in the same JVM. */
class ServerEndedTest {
    @Test
    void theSandboxEndedWithItsClass() {
        assertFalse(SandboxTest.server.isEmpty());
        URI server = URI.create(SandboxTest.server);

        assertThrows(
                ConnectException.class, () -> new Socket(server.getHost(), server.getPort()).close());
    }
}
