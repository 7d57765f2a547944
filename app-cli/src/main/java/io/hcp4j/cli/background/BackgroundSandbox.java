package io.hcp4j.cli.background;

import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import io.hcp4j.sandbox.instance.InstanceFolder;
import io.hcp4j.sandbox.instance.SandboxDescriptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The sandbox of a folder, in a process of its own. */
public final class BackgroundSandbox {
    /** Real API servers on a busy machine take a minute. */
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final InstanceFolder folder;
    private final Map<String, String> environment;
    private final Consumer<String> remarks;
    private final Deadline deadline;

    /**
     * The sandbox of a folder.
     *
     * @param environment what its process gets
     * @param remarks receives messages about long steps
     * @param deadline when to stop waiting for it; no later than after three minutes
     */
    public BackgroundSandbox(
            InstanceFolder folder, Map<String, String> environment, Consumer<String> remarks, Deadline deadline) {
        this.folder = folder;
        this.environment = environment;
        this.remarks = remarks;
        this.deadline = deadline;
    }

    /**
     * Returns when it answers, and starts it before if need be.
     *
     * @param flags of {@code sandbox up}, used only when it has to be started
     * @throws HcpException UNAVAILABLE when it does not start, DEADLINE_EXCEEDED when that takes too long, CANCELLED
     */
    public SandboxDescriptor ensure(List<String> flags) {
        Optional<SandboxDescriptor> running = folder.running();
        if (running.isPresent()) {
            return running.get();
        }
        if (folder.inUse()) {
            return await();
        }
        remarks.accept(
                "starting the sandbox, emulated clusters that run in the background until hcp4j sandbox down; it takes some"
                        + " seconds (log: " + folder.log() + ")");
        DetachedProcess process = DetachedProcess.start(folder, flags, environment);
        await(() -> folder.running().isPresent() || !process.alive(), "did not come up in time");
        // Of two that start at once, one gives way to the other and ends.
        if (folder.running().isEmpty() && !folder.inUse()) {
            throw HcpException.of(ErrorCode.UNAVAILABLE, "the sandbox did not start: " + process.lastWords())
                    .remedy("what it printed: " + process.printed() + ", and its log: " + folder.log())
                    .build();
        }
        return await();
    }

    /** The settings of its management cluster, once it answers: {@link #ensure} without flags. */
    public KubeconfigSource managementCluster() {
        ensure(List.of());
        return settings();
    }

    /** The settings of its management cluster while it runs. */
    public KubeconfigSource settings() {
        return new KubeconfigSource.File(folder.kubeconfig("management"), "");
    }

    /** Returns when the one that is starting answers. */
    public SandboxDescriptor await() {
        await(() -> folder.running().isPresent() || !folder.inUse(), "did not come up in time");
        return folder.running()
                .orElseThrow(() -> HcpException.of(ErrorCode.UNAVAILABLE, "the sandbox ended while it was starting")
                        .remedy("its log: " + folder.log())
                        .build());
    }

    /**
     * Ends it, and returns when it is gone.
     *
     * @return false when there was none
     */
    public boolean end() {
        if (!folder.inUse()) {
            return false;
        }
        await(() -> folder.running().isPresent() || !folder.inUse(), "did not come up in time, so it cannot be ended");
        folder.running().map(SandboxDescriptor::pid).flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroy);
        await(() -> !folder.inUse(), "did not end in time");
        return true;
    }

    private void await(BooleanSupplier condition, String otherwise) {
        Deadline end = Deadline.after(deadline.atMost(TIMEOUT));
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw HcpException.of(ErrorCode.CANCELLED, "interrupted while waiting for the sandbox")
                        .build();
            }
            if (end.expired()) {
                throw HcpException.of(ErrorCode.DEADLINE_EXCEEDED, "the sandbox in " + folder.root() + " " + otherwise)
                        .remedy("its log: " + folder.log())
                        .build();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
