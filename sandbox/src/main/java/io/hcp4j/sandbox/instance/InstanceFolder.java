package io.hcp4j.sandbox.instance;

import io.hcp4j.apiserver.storage.DamagedStateException;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import io.hcp4j.sandbox.engine.StateFolder;
import io.hcp4j.sandbox.world.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * The folder of a sandbox: its state, its log, and how others find it while it runs. At most one sandbox uses it at a time.
 *
 * <p>Each method fails with {@link ErrorCode#FILE} when the folder cannot be used.
 */
public final class InstanceFolder {
    /** Longer than a process that only tests the lock holds it. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration BETWEEN_TRIALS = Duration.ofMillis(50);

    private final Path root;

    private InstanceFolder(Path root) {
        this.root = root;
    }

    /** A folder, which need not be there yet. */
    public static InstanceFolder at(Path root) {
        return new InstanceFolder(root.toAbsolutePath().normalize());
    }

    /** Where it is; absolute. */
    public Path root() {
        return root;
    }

    /** The log of the sandbox. */
    public Path log() {
        return root.resolve("sandbox.log");
    }

    /** A kubeconfig of an administrator of {@code management} or {@code infra}; written when a sandbox starts. */
    public Path kubeconfig(String cluster) {
        return root.resolve(cluster + ".kubeconfig");
    }

    /** Whether a sandbox uses it, be it that it starts, runs or ends. */
    public boolean inUse() {
        return attempt(() -> InstanceLock.held(lockFile()));
    }

    /** The sandbox that runs in it and answers; empty when none does. What one that was killed left behind does not count. */
    public Optional<SandboxDescriptor> running() {
        if (!inUse()) {
            return Optional.empty();
        }
        return attempt(() -> {
            Properties properties = PropertyFile.read(description());
            return properties.isEmpty()
                    ? Optional.empty()
                    : Optional.of(SandboxDescriptor.of(description(), properties));
        });
    }

    /** What its state was made with; empty when it keeps none. */
    public Optional<StateManifest> kept() {
        return attempt(() -> StateManifest.of(world(), PropertyFile.read(world())));
    }

    /**
     * Makes it usable again when files in it are damaged: takes what is whole, and puts what is not into a folder of its own beside it.
     *
     * @return what was lost, a line each; empty when nothing was damaged
     * @throws HcpException CONFLICT while a sandbox uses it
     */
    public List<String> repair() {
        try (InstanceLock lock = lock()) {
            Objects.requireNonNull(lock, "lock");
            return attempt(() -> {
                String time =
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
                List<String> lost =
                        new FolderRepair(root, root.resolve("damaged-" + time)).run(world(), addresses(), clusters());
                Optional<EngineChoice> engine = FolderRepair.engineOf(clusters());
                if (!Files.exists(world()) && engine.isPresent()) {
                    PropertyFile.write(world(), new StateManifest(engine.get(), Profile.SMALL).asProperties());
                }
                return lost;
            });
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Makes it, for its owner only. */
    public void create() {
        attempt(() -> Files.createDirectories(
                root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
    }

    /**
     * Deletes it with everything in it; nothing happens when it is not there.
     *
     * @throws HcpException CONFLICT while a sandbox uses it
     */
    public void delete() {
        if (!Files.exists(root)) {
            return;
        }
        try (InstanceLock lock = lock()) {
            attempt(() -> {
                StateFolder.delete(root);
                return lock;
            });
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    InstanceLock lock() {
        create();
        long end = System.nanoTime() + LOOK.toNanos();
        Optional<InstanceLock> lock = attempt(() -> InstanceLock.tryLock(lockFile()));
        while (lock.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(BETWEEN_TRIALS.toNanos());
            lock = attempt(() -> InstanceLock.tryLock(lockFile()));
        }
        InstanceLock taken = lock.orElseThrow(() -> HcpException.of(ErrorCode.CONFLICT, "another sandbox uses " + root)
                .remedy("that one, or end it with: hcp4j sandbox down")
                .build());
        // One that was killed could not take it back.
        undescribe();
        return taken;
    }

    /** Where the API servers keep their state. */
    Path clusters() {
        return root.resolve("clusters");
    }

    /** A folder for what an ephemeral sandbox cannot do without. */
    Path scratch() {
        return root.resolve("ephemeral");
    }

    Path addresses() {
        return root.resolve("addresses.properties");
    }

    void keep(StateManifest kept) {
        attempt(() -> {
            PropertyFile.write(world(), kept.asProperties());
            return kept;
        });
    }

    void describe(SandboxDescriptor running) {
        attempt(() -> {
            PropertyFile.write(description(), running.asProperties());
            return running;
        });
    }

    void undescribe() {
        attempt(() -> Files.deleteIfExists(description()));
    }

    void deleteScratch() {
        attempt(() -> {
            StateFolder.delete(scratch());
            return root;
        });
    }

    private Path lockFile() {
        return root.resolve("lock");
    }

    private Path description() {
        return root.resolve("running.properties");
    }

    private Path world() {
        return root.resolve("world.properties");
    }

    private <T> T attempt(Step<T> step) {
        try {
            return step.run();
        } catch (DamagedStateException e) {
            throw damaged(e, e);
        } catch (IOException | UncheckedIOException e) {
            throw unusable(e);
        }
    }

    /** What is damaged, and what can be done. */
    static HcpException damaged(DamagedStateException damage, Exception failure) {
        return HcpException.of(ErrorCode.UNAVAILABLE, String.valueOf(damage.getMessage()))
                .remedy(
                        "restore that file from a copy, or start with what is whole: hcp4j sandbox up --repair, or forget"
                                + " all clusters: hcp4j sandbox reset")
                .cause(failure)
                .build();
    }

    HcpException unusable(Exception e) {
        return HcpException.of(
                        ErrorCode.FILE,
                        "the sandbox's folder " + root + " cannot be used: "
                                + FailureWords.of(e, "the system refuses it"))
                .remedy("another folder")
                .cause(e)
                .build();
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
