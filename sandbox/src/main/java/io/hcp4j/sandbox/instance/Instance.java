package io.hcp4j.sandbox.instance;

import io.hcp4j.apiserver.storage.DamagedStateException;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.EngineException;
import io.hcp4j.sandbox.engine.OwnerFile;
import io.hcp4j.sandbox.world.Sandbox;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A sandbox that runs in this process and in a folder. Acknowledged writes are restored after it has ended in any way. */
public final class Instance implements AutoCloseable {
    private final InstanceFolder folder;
    private final InstanceLock lock;
    private final Sandbox sandbox;
    private final SandboxDescriptor description;

    private Instance(InstanceFolder folder, InstanceLock lock, Sandbox sandbox, SandboxDescriptor description) {
        this.folder = folder;
        this.lock = lock;
        this.sandbox = sandbox;
        this.description = description;
    }

    /**
     * Starts the sandbox of a folder, and returns when its clusters answer.
     *
     * @param connector through which its own controllers reach its clusters
     * @param environment where {@code KUBEBUILDER_ASSETS} is looked up
     * @throws HcpException CONFLICT when another one uses the folder; INVALID when the folder's state was made with other options; FILE
     *     when the folder cannot be used; UNAVAILABLE when an API server does not start
     */
    public static Instance start(
            InstanceFolder folder, InstanceOptions options, ClusterConnector connector, Map<String, String> environment)
            throws InterruptedException {
        InstanceLock lock = folder.lock();
        try {
            Sandbox sandbox = Sandbox.start(
                    engine(folder, options, environment), connector, TimeScale.at(options.speed()), options.profile());
            return new Instance(folder, lock, sandbox, published(sandbox, folder, options));
        } catch (EngineException e) {
            release(lock, e);
            throw e.getCause() instanceof DamagedStateException damage
                    ? InstanceFolder.damaged(damage, e)
                    : HcpException.of(ErrorCode.UNAVAILABLE, String.valueOf(e.getMessage()))
                            .cause(e)
                            .build();
        } catch (DamagedStateException e) {
            release(lock, e);
            throw InstanceFolder.damaged(e, e);
        } catch (IOException e) {
            release(lock, e);
            throw folder.unusable(e);
        } catch (RuntimeException | InterruptedException e) {
            release(lock, e);
            throw e;
        }
    }

    /** What others see of it. */
    public SandboxDescriptor description() {
        return description;
    }

    /** Ends it. */
    @Override
    public void close() {
        folder.undescribe();
        sandbox.close();
        folder.deleteScratch();
        try {
            lock.close();
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private static Engine engine(InstanceFolder folder, InstanceOptions options, Map<String, String> environment)
            throws IOException {
        if (options.ephemeral()) {
            folder.deleteScratch();
            return options.engine().forgetful(folder.scratch(), environment);
        }
        StateManifest wanted = new StateManifest(options.engine(), options.profile());
        Optional<StateManifest> kept = folder.kept();
        if (kept.isPresent() && !kept.get().equals(wanted)) {
            throw HcpException.of(
                            ErrorCode.INVALID,
                            "the state in " + folder.root() + " was made with " + kept.get() + ", not with " + wanted)
                    .remedy("those, or another folder, or forget the state: hcp4j sandbox reset")
                    .build();
        }
        folder.keep(wanted);
        return new StablePorts(options.engine().keptIn(folder.clusters(), environment), folder.addresses());
    }

    /** Publishes the description of a sandbox; a sandbox whose description cannot be written stops. */
    private static SandboxDescriptor published(Sandbox sandbox, InstanceFolder folder, InstanceOptions options)
            throws IOException {
        try {
            OwnerFile.write(
                    folder.kubeconfig("management"), sandbox.management().kubeconfig());
            OwnerFile.write(folder.kubeconfig("infra"), sandbox.infrastructure().kubeconfig());
            SandboxDescriptor description = describe(sandbox, options);
            folder.describe(description);
            return description;
        } catch (IOException | RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    private static SandboxDescriptor describe(Sandbox sandbox, InstanceOptions options) {
        return new SandboxDescriptor(
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                sandbox.engine(),
                options.profile().name().toLowerCase(Locale.ROOT),
                options.speed(),
                options.ephemeral(),
                options.version(),
                url(sandbox.management()),
                url(sandbox.infrastructure()),
                "127.0.0.1:" + sandbox.dns().port());
    }

    private static String url(Engine.Server server) {
        return "https://" + server.host() + ":" + server.port();
    }

    private static void release(InstanceLock lock, Exception failure) {
        try {
            lock.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
