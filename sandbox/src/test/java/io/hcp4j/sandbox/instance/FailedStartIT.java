package io.hcp4j.sandbox.instance;

import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.EngineException;
import io.hcp4j.sandbox.world.Profile;
import io.hcp4j.sandbox.world.Sandbox;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What did not start as a whole leaves nothing that runs. */
class FailedStartIT {
    private static final InstanceOptions OPTIONS =
            new InstanceOptions(EngineChoice.EMBEDDED, Profile.SMALL, 30, false, "1.0");

    @TempDir
    Path temporary;

    @Test
    void aSandboxOneOfWhoseServersDoesNotStartEndsTheOthers() {
        OneServerOnly engine = new OneServerOnly();

        assertThatThrownBy(() -> Sandbox.start(engine, new Fabric8Connector(), TimeScale.TEST))
                .isInstanceOf(EngineException.class)
                .hasMessage("no more");

        assertThat(engine.started).singleElement().satisfies(server -> assertGone(server.port()));
    }

    @Test
    void aSandboxThatCannotBeDescribedEnds() throws IOException {
        InstanceFolder folder = InstanceFolder.at(temporary);
        Files.createDirectories(folder.kubeconfig("infra").resolve("in the way"));

        assertThatThrownBy(() -> Instance.start(folder, OPTIONS, new Fabric8Connector(), Map.of()))
                .isInstanceOfSatisfying(
                        HcpException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE));

        assertThat(folder.inUse()).isFalse();
        assertThat(PropertyFile.read(folder.addresses()).values())
                .hasSize(2)
                .allSatisfy(address -> assertGone(Integer.parseInt(
                        address.toString().substring(address.toString().lastIndexOf(':') + 1))));
    }

    @Test
    void anApiServerWhoseKeysCannotBeReadLetsGoOfItsState() throws IOException {
        Path key = Files.createDirectories(temporary.resolve("one/pki")).resolve("server.key");
        Files.writeString(key, "none");
        Engine engine = EmbeddedEngine.keptIn(temporary);
        assertThatThrownBy(() -> engine.start(Engine.Request.local("one"))).isInstanceOf(EngineException.class);

        Files.delete(key);

        engine.start(Engine.Request.local("one")).close();
    }

    @Test
    void aDamagedStateIsRefusedAndNamed() throws Exception {
        InstanceFolder folder = InstanceFolder.at(temporary);
        Instance.start(folder, OPTIONS, new Fabric8Connector(), Map.of()).close();
        Path journal = journal(folder.clusters().resolve("management").resolve("state"));
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);

        assertThatThrownBy(() -> Instance.start(folder, OPTIONS, new Fabric8Connector(), Map.of()))
                .isInstanceOfSatisfying(HcpException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(e).hasMessageContainingAll("management", "damaged", journal.toString());
                    assertThat(e.remedy()).isPresent();
                });
        assertThat(folder.inUse()).isFalse();

        List<String> lost = folder.repair();

        assertThat(lost).singleElement().asString().contains("cluster management lost", " since 20", "damaged-");
        Instance.start(folder, OPTIONS, new Fabric8Connector(), Map.of()).close();
    }

    @Test
    void damagedKeysAreRefusedAndReplacedByARepair() throws Exception {
        InstanceFolder folder = InstanceFolder.at(temporary);
        Instance.start(folder, OPTIONS, new Fabric8Connector(), Map.of()).close();
        Path key = folder.clusters().resolve("infra/pki/ca.key");
        Files.writeString(key, "garbage");

        assertThatThrownBy(() -> Instance.start(folder, OPTIONS, new Fabric8Connector(), Map.of()))
                .isInstanceOfSatisfying(HcpException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(e).hasMessageContaining("infra/pki/ca");
                });

        assertThat(folder.repair()).singleElement().asString().contains("infra/pki", "are replaced");
        Instance.start(folder, OPTIONS, new Fabric8Connector(), Map.of()).close();
    }

    private static Path journal(Path state) throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(file -> file.getFileName().toString().startsWith("journal"))
                    .max(Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void assertGone(int port) {
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    /** Starts one server, and no second one. */
    private static final class OneServerOnly implements Engine {
        private final Engine engine = EmbeddedEngine.ephemeral();
        private final List<Server> started = new ArrayList<>();

        @Override
        public Server start(Request request) {
            if (!started.isEmpty()) {
                throw new EngineException("no more", new IOException("no more"));
            }
            Server server = engine.start(request);
            started.add(server);
            return server;
        }

        @Override
        public String description() {
            return engine.description();
        }
    }
}
