package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;

/** A sandbox whose time flies by itself, with what tests do in it. */
final class FastWorld implements AutoCloseable {
    private final Sandbox sandbox;
    private final ClusterApi management;
    private final Hosting hosting;

    FastWorld() throws InterruptedException {
        this(EmbeddedEngine.ephemeral());
    }

    FastWorld(Engine engine) throws InterruptedException {
        sandbox = Sandbox.start(engine, new Fabric8Connector(), TimeScale.TEST);
        management = Hosting.open(
                sandbox.management().kubeconfig(), sandbox.management().host());
        hosting = new Hosting(management);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    ClusterApi management() {
        return management;
    }

    Hosting hosting() {
        return hosting;
    }

    @Override
    public void close() {
        management.close();
        sandbox.close();
    }
}
