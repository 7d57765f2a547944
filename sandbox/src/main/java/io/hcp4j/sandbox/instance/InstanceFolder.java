package io.hcp4j.sandbox.instance;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.engine.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
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
        Properties properties = attempt(() -> PropertyFile.read(description()));
        return properties.isEmpty() ? Optional.empty() : Optional.of(SandboxDescriptor.of(properties));
    }

    /** What its state was made with; empty when it keeps none. */
    public Optional<StateManifest> kept() {
        return StateManifest.of(attempt(() -> PropertyFile.read(world())));
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
        } catch (IOException | UncheckedIOException e) {
            throw unusable(e);
        }
    }

    HcpException unusable(Exception e) {
        return HcpException.of(ErrorCode.FILE, "the sandbox's folder " + root + " cannot be used: " + e)
                .remedy("another folder")
                .cause(e)
                .build();
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
