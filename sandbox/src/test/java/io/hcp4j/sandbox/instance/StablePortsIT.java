package io.hcp4j.sandbox.instance;

import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StablePortsIT {
    private static final Engine.Request ANYWHERE = Engine.Request.local("one");

    @TempDir
    Path folder;

    @Test
    void aServerComesBackWhereItWasWithItsAuthority() throws IOException {
        Engine.Server first = engine().start(ANYWHERE);
        first.close();
        Engine.Server second = engine().start(ANYWHERE);
        second.close();

        assertThat(second.port()).isEqualTo(first.port());
        assertThat(second.authority()).isEqualTo(first.authority());
    }

    @Test
    void aServerThatMadeDoWithAnotherPlaceStaysThere() throws IOException {
        Engine.Server first = engine().start(ANYWHERE);
        first.close();
        Engine.Server second =
                engine().start(Engine.Request.guest("one", "127.0.0.1", first.port() + 1, ANYWHERE.names()));
        second.close();

        assertThat(second.port()).isEqualTo(first.port());
    }

    @Test
    void aServerWhosePlaceIsTakenMoves() throws IOException {
        Engine.Server first = engine().start(ANYWHERE);
        first.close();
        try (ServerSocket taken = new ServerSocket(first.port(), 1, InetAddress.getLoopbackAddress())) {
            Engine.Server second = engine().start(ANYWHERE);
            second.close();

            assertThat(second.port()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void aServerWhosePlaceSomebodyTakesAtTheLastMomentMoves() throws IOException {
        try (Rival rival = new Rival()) {
            Engine.Server server = new StablePorts(rival, folder.resolve("addresses")).start(ANYWHERE);
            server.close();

            assertThat(server.port()).isNotZero().isNotEqualTo(rival.port());
        }
    }

    @Test
    void aPlaceIsKeptForAServerThatIsNotBackYet() throws IOException {
        Engine.Server first = engine().start(ANYWHERE);
        first.close();
        try (Engine.Server other = engine().start(Engine.Request.local("other"))) {
            assertThat(other.port()).isNotEqualTo(first.port());
        }
    }

    @Test
    void aServerThatIsForgottenLeavesNoAddress() throws IOException {
        engine().start(ANYWHERE).discard();

        assertThat(PropertyFile.read(folder.resolve("addresses"))).isEmpty();
    }

    private Engine engine() throws IOException {
        return new StablePorts(EmbeddedEngine.keptIn(folder), folder.resolve("addresses"));
    }

    /** An engine whose port another process binds first, the first time. */
    private static final class Rival implements Engine, AutoCloseable {
        private @Nullable ServerSocket taken;

        @Override
        public String description() {
            return "late";
        }

        @Override
        public Server start(Request request) {
            if (taken == null) {
                try {
                    taken = new ServerSocket(request.port(), 1, InetAddress.getByName(request.address()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return EmbeddedEngine.ephemeral().start(request);
        }

        int port() {
            return taken == null ? 0 : taken.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            if (taken != null) {
                taken.close();
            }
        }
    }
}
