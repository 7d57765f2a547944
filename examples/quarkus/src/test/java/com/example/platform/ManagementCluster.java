package com.example.platform;

import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.world.Sandbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A sandbox that is running before the application starts, with a kubeconfig where the application's client looks for one. */
public class ManagementCluster implements QuarkusTestResourceLifecycleManager {
    private static final String KUBECONFIG = "kubeconfig";

    private Path file;
    private Sandbox sandbox;

    @Override
    public Map<String, String> start() {
        try {
            sandbox = Sandbox.start(EmbeddedEngine.ephemeral(), new Fabric8Connector(), TimeScale.at(60));
            file = Files.createTempFile("mgmt", ".kubeconfig");
            Files.writeString(file, sandbox.management().kubeconfig());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sandbox was starting", e);
        }
        System.setProperty(KUBECONFIG, file.toString());
        return Map.of();
    }

    @Override
    public void stop() {
        System.clearProperty(KUBECONFIG);
        sandbox.close();
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
