package io.hcp4j.sandbox.junit;

import io.hcp4j.controllers.control.ManualClock;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.FaultInjector;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.StateFolder;
import io.hcp4j.sandbox.instance.EngineChoice;
import io.hcp4j.sandbox.world.ResourceStack;
import io.hcp4j.sandbox.world.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A sandbox as an annotation asks for it. JUnit 5.12 closes only what implements the interface of its own, JUnit 6 prefers that of the JDK. */
@SuppressWarnings("deprecation")
final class RunningSandbox implements AutoCloseable, CloseableResource {
    /** Any time will do, as long as it is the same every time. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Whose they are, should any be left. */
    private static final String SCRATCH =
            "hcp4j-sandbox-" + ProcessHandle.current().pid() + "-";

    private final HcpSandbox wanted;
    private final ResourceStack ends;
    private final ManualClock clock = ManualClock.at(START);
    private final Sandbox sandbox;
    private final ClusterApi management;
    private final FaultInjector faults;

    private RunningSandbox(HcpSandbox wanted, ResourceStack ends) throws InterruptedException {
        this.wanted = wanted;
        this.ends = ends;
        this.sandbox = Sandbox.start(engine(wanted, clock, ends), new Fabric8Connector(), timeScale(wanted, clock));
        ends.add(sandbox::close);
        this.management = new Fabric8Connector()
                .open(sandbox.management().connection("the sandbox"), ConnectionOptions.defaults());
        ends.add(management::close);
        this.faults = new FaultInjector(management);
        resetFaults();
    }

    /** Starts one. */
    static RunningSandbox start(HcpSandbox wanted) {
        ResourceStack ends = new ResourceStack();
        try {
            return new RunningSandbox(wanted, ends);
        } catch (InterruptedException e) {
            ends.closeAfter(e);
            Thread.currentThread().interrupt();
            throw new ExtensionConfigurationException("interrupted while the sandbox was starting", e);
        } catch (HcpException e) {
            ends.closeAfter(e);
            throw new ExtensionConfigurationException(
                    e.getMessage() + e.remedy().map(what -> "; needed: " + what).orElse(""), e);
        } catch (RuntimeException e) {
            ends.closeAfter(e);
            throw e;
        }
    }

    /** Has no other faults than the annotation asks for. */
    void resetFaults() {
        faults.clear();
        for (Fault fault : wanted.faults()) {
            faults.set(fault);
        }
    }

    /** What a parameter of a type gets; empty for other types. */
    Optional<Object> find(Class<?> type) {
        if (type.equals(ClusterApi.class)) {
            return Optional.of(management);
        }
        if (type.equals(FaultInjector.class)) {
            return Optional.of(faults);
        }
        if (type.equals(Kubeconfigs.class)) {
            return Optional.of(new Kubeconfigs(
                    sandbox.management().kubeconfig(), sandbox.infrastructure().kubeconfig(), management));
        }
        return type.equals(ManualClock.class) && byHand(wanted) ? Optional.of(clock) : Optional.empty();
    }

    @Override
    public void close() {
        ends.close();
    }

    private static boolean byHand(HcpSandbox wanted) {
        return wanted.speed() == 0;
    }

    private static TimeScale timeScale(HcpSandbox wanted, ManualClock clock) {
        return byHand(wanted) ? TimeScale.manual(clock) : TimeScale.at(wanted.speed());
    }

    private static Engine engine(HcpSandbox wanted, ManualClock clock, ResourceStack ends) {
        if (wanted.engine() == EngineChoice.EMBEDDED) {
            EmbeddedEngine engine = EmbeddedEngine.ephemeral().seeded(wanted.seed());
            return byHand(wanted) ? engine.by(clock.clock()) : engine;
        }
        try {
            Path scratch = Files.createTempDirectory(SCRATCH);
            ends.add(() -> StateFolder.delete(scratch));
            return wanted.engine().forgetful(scratch, System.getenv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
