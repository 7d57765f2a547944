package io.hcp4j.sandbox.junit;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.sandbox.control.HandClock;
import io.hcp4j.sandbox.control.Pace;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.KubeEngine;
import io.hcp4j.sandbox.faults.Fault;
import io.hcp4j.sandbox.faults.FaultBoard;
import io.hcp4j.sandbox.world.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A sandbox as an annotation asks for it. */
final class RunningSandbox implements AutoCloseable {
    /** Any time will do, as long as it is the same every time. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final String ASSETS = "KUBEBUILDER_ASSETS";

    private final HcpSandbox wanted;
    private final HandClock clock = HandClock.at(START);
    private final Sandbox sandbox;
    private final ClusterApi management;
    private final FaultBoard faults;

    private RunningSandbox(HcpSandbox wanted) throws InterruptedException {
        this.wanted = wanted;
        this.sandbox = Sandbox.start(engine(), new Fabric8Connector(), pace());
        String kubeconfig = sandbox.management().kubeconfig();
        this.management = new Fabric8Connector()
                .open(new Kubeconfig(kubeconfig, "", "", "the sandbox", "the sandbox"), ConnectionLimits.standard());
        this.faults = new FaultBoard(management);
        resetFaults();
    }

    /** Starts one. */
    static RunningSandbox start(HcpSandbox wanted) {
        try {
            return new RunningSandbox(wanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtensionConfigurationException("interrupted while the sandbox was starting", e);
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
        if (type.equals(FaultBoard.class)) {
            return Optional.of(faults);
        }
        if (type.equals(Kubeconfigs.class)) {
            return Optional.of(new Kubeconfigs(
                    sandbox.management().kubeconfig(), sandbox.infrastructure().kubeconfig(), management));
        }
        return type.equals(HandClock.class) && byHand() ? Optional.of(clock) : Optional.empty();
    }

    @Override
    public void close() {
        management.close();
        sandbox.close();
    }

    private boolean byHand() {
        return wanted.speed() == 0;
    }

    private Pace pace() {
        return byHand() ? Pace.byHand(clock) : Pace.at(wanted.speed());
    }

    private Engine engine() {
        if (wanted.engine() == Engines.EMBEDDED) {
            EmbeddedEngine engine = EmbeddedEngine.ephemeral().seeded(wanted.seed());
            return byHand() ? engine.by(clock.clock()) : engine;
        }
        String assets = System.getenv(ASSETS);
        if (assets == null) {
            throw new ExtensionConfigurationException(
                    "@HcpSandbox(engine = KUBE) needs " + ASSETS + ": the folder with kube-apiserver and etcd");
        }
        try {
            return new KubeEngine(Path.of(assets), Files.createTempDirectory("hcp4j-sandbox"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
