package io.hcp4j.sandbox.instance;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.world.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DamagedFolderTest {
    private static final StateManifest KEPT = new StateManifest(EngineChoice.EMBEDDED, Profile.FLEET);

    @TempDir
    Path temporary;

    private InstanceFolder folder;
    private Path world;
    private Path addresses;

    @BeforeEach
    void aFolderWithState() throws IOException {
        folder = InstanceFolder.at(temporary.resolve("sandbox"));
        folder.create();
        folder.keep(KEPT);
        world = folder.root().resolve("world.properties");
        addresses = folder.addresses();
        Properties ports = new Properties();
        ports.setProperty("management", "127.0.0.1:26443");
        PropertyFile.write(addresses, ports);
        Files.createDirectories(folder.clusters().resolve("management/state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "engine=\\u00zz", "engine=none\nprofile=none", "#", "\u0000\u0001", "{}"})
    void garbageInPlaceOfASmallFileIsRefusedAndNamed(String garbage) throws IOException {
        Files.writeString(world, garbage);
        Files.writeString(addresses, garbage);

        assertRefused(() -> folder.kept(), world);
        assertThatThrownBy(() -> StablePorts.addresses(addresses)).hasMessageContaining(addresses.toString());
    }

    /** One bit at a time: what was written, or refused. */
    @Test
    void aFlippedBitIsNeverTakenForAnotherValue() throws IOException {
        byte[] worldBytes = Files.readAllBytes(world);
        byte[] addressBytes = Files.readAllBytes(addresses);
        for (int bit = 0; bit < worldBytes.length * 8; bit += 3) {
            Files.write(world, flipped(worldBytes, bit));
            try {
                assertThat(folder.kept()).as("bit %d", bit).contains(KEPT);
            } catch (HcpException e) {
                assertThat(e).hasMessageContaining(world.toString());
            }
        }
        for (int bit = 0; bit < addressBytes.length * 8; bit += 3) {
            Files.write(addresses, flipped(addressBytes, bit));
            try {
                assertThat(StablePorts.addresses(addresses).getProperty("management"))
                        .as("bit %d", bit)
                        .isEqualTo("127.0.0.1:26443");
            } catch (IOException e) {
                assertThat(e).hasMessageContaining(addresses.toString());
            }
        }
    }

    @Test
    void filesOfEarlierVersionsHaveNoChecksum() throws IOException {
        Files.writeString(world, "#Mon Nov 30\nengine=embedded\nprofile=fleet\n");

        assertThat(folder.kept()).contains(KEPT);
    }

    @Test
    void aGarbledDescriptionOfWhatRunsIsNamed() throws IOException {
        Path description = folder.root().resolve("running.properties");
        try (InstanceLock lock = folder.lock()) {
            assertThat(lock).isNotNull();
            for (String garbage : List.of("garbage", "pid=x", "pid=1\nstarted=yesterday")) {
                Files.writeString(description, garbage);
                assertRefused(() -> folder.running(), description);
            }
        }
        assertThat(folder.running()).isEmpty();
    }

    @Test
    void aRepairSaysWhatIsLostAndKeepsTheDamagedFiles() throws IOException {
        Files.writeString(world, "garbage");
        Files.writeString(addresses, "garbage");

        List<String> lost = folder.repair();

        assertThat(lost).hasSize(2);
        assertThat(lost.get(0)).contains("engine and profile", "world.properties");
        assertThat(lost.get(1)).contains("ports", "addresses.properties");
        assertThat(folder.kept()).contains(new StateManifest(EngineChoice.EMBEDDED, Profile.SMALL));
        assertThat(StablePorts.addresses(addresses)).isEmpty();
        assertThat(folder.root()).isDirectoryRecursivelyContaining("glob:**/damaged-*/world.properties");
    }

    @Test
    void aRepairOfAWholeFolderChangesNothing() {
        assertThat(folder.repair()).isEmpty();

        assertThat(folder.kept()).contains(KEPT);
        assertThat(folder.root()).isDirectoryNotContaining("glob:**/damaged-*");
    }

    @Test
    void aDamagedFolderCanBeDeleted() throws IOException {
        Files.writeString(world, "garbage");
        Files.write(folder.root().resolve("running.properties"), new byte[] {(byte) 0xff});

        folder.delete();

        assertThat(folder.root()).doesNotExist();
    }

    private static void assertRefused(ThrowingCallable use, Path file) {
        assertThatThrownBy(use).isInstanceOfSatisfying(HcpException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(e).hasMessageContaining(file.toString()).hasMessageNotContaining("Exception");
            assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1);
            assertThat(e.remedy()).isPresent();
        });
    }

    private static byte[] flipped(byte[] whole, int bit) {
        byte[] flipped = whole.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
