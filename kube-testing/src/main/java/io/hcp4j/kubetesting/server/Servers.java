package io.hcp4j.kubetesting.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds or starts an API server with what the machine has. */
final class Servers {
    private Servers() {}

    /** A real server: an existing one, or one to start. */
    static Optional<Found> find() {
        String kubeconfig = System.getenv("HCP4J_TEST_KUBECONFIG");
        if (required("embedded") || kubeconfig == null || kubeconfig.isBlank()) {
            return start();
        }
        return Optional.of(Found.ofFlatKubeconfig("existing cluster", false, read(Path.of(kubeconfig))));
    }

    /** Starts a real server of one's own, even when another is at hand. */
    static Optional<Found> start() {
        String assets = System.getenv("KUBEBUILDER_ASSETS");
        if (required("embedded")) {
            return Optional.empty();
        }
        if (assets != null && !assets.isBlank()) {
            return Optional.of(KubebuilderServer.start(Path.of(assets)));
        }
        return K3sServer.possible() ? Optional.of(K3sServer.start()) : Optional.empty();
    }

    /** Starts what a provider on the class path brings. */
    static Optional<Found> provided() {
        return ServiceLoader.load(ServerProvider.class)
                .findFirst()
                .map(provider -> Found.ofFlatKubeconfig(provider.description(), true, provider.start()));
    }

    /** As {@link #provided}, where a real server is not insisted on. */
    static Optional<Found> standIn() {
        return required("kube") ? Optional.empty() : provided();
    }

    private static boolean required(String engine) {
        return engine.equals(System.getenv("HCP4J_REQUIRE"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
