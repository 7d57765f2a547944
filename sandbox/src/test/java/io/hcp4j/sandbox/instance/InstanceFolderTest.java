package io.hcp4j.sandbox.instance;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.world.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstanceFolderTest {
    private static final SandboxDescriptor DESCRIPTION = new SandboxDescriptor(
            1,
            Instant.parse("2026-01-02T03:04:05Z"),
            "embedded",
            "small",
            30,
            true,
            "1.0",
            "https://127.0.0.1:1",
            "https://127.0.0.1:2",
            "127.0.0.1:3");

    @TempDir
    Path temporary;

    private InstanceFolder folder;

    @BeforeEach
    void inAFolderThatIsNotThere() {
        folder = InstanceFolder.at(temporary.resolve("not/there"));
    }

    @Test
    void whatRunsIsDescribedToOthers() throws IOException {
        try (InstanceLock lock = folder.lock()) {
            assertThat(folder.running()).isEmpty();
            folder.describe(DESCRIPTION);

            assertThat(lock).isNotNull();
            assertThat(folder.running()).contains(DESCRIPTION);
        }
    }

    @Test
    void whatWasKilledDoesNotRunAndDoesNotComeBackWithTheNext() throws IOException {
        folder.create();
        folder.describe(DESCRIPTION);

        assertThat(folder.running()).isEmpty();
        try (InstanceLock next = folder.lock()) {
            assertThat(next).isNotNull();
            assertThat(folder.inUse()).isTrue();
            assertThat(folder.running()).isEmpty();
        }
        assertThat(folder.inUse()).isFalse();
    }

    @Test
    void onlyOneMayUseIt() throws IOException {
        try (InstanceLock lock = folder.lock()) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(folder::lock).isInstanceOfSatisfying(HcpException.class, e -> assertThat(e.code())
                    .isEqualTo(ErrorCode.CONFLICT));
            assertThatThrownBy(folder::delete).isInstanceOfSatisfying(HcpException.class, e -> assertThat(e.code())
                    .isEqualTo(ErrorCode.CONFLICT));
        }
        folder.delete();
        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void aLockThatCouldNotBeTakenIsNobodys() throws IOException {
        Path inTheWay = Files.createDirectories(folder.root().resolve("lock"));
        assertThatThrownBy(folder::lock).isInstanceOfSatisfying(HcpException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.FILE));

        Files.delete(inTheWay);

        try (InstanceLock lock = folder.lock()) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        folder.create();
        folder.describe(DESCRIPTION);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.root().resolve("running.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void itRemembersWhatItsStateWasMadeWith() {
        folder.create();
        assertThat(folder.kept()).isEmpty();

        StateManifest kept = new StateManifest(EngineChoice.KUBE, Profile.FLEET);
        folder.keep(kept);

        assertThat(folder.kept()).contains(kept);
    }
}
