package io.hcp4j.ports.testserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds or starts an API server with what the machine has. */
final class Servers {
    private Servers() {}

    static Optional<Found> find() {
        if ("embedded".equals(System.getenv("HCP4J_REQUIRE"))) {
            return embedded();
        }
        String kubeconfig = System.getenv("HCP4J_TEST_KUBECONFIG");
        if (kubeconfig != null && !kubeconfig.isBlank()) {
            return Optional.of(Found.ofFlatKubeconfig("existing cluster", false, read(Path.of(kubeconfig))));
        }
        return start();
    }

    /** Starts a server of one's own, even when another is at hand. */
    static Optional<Found> start() {
        String assets = System.getenv("KUBEBUILDER_ASSETS");
        if (assets != null && !assets.isBlank()) {
            return Optional.of(KubebuilderServer.start(Path.of(assets)));
        }
        if (K3sServer.possible()) {
            return Optional.of(K3sServer.start());
        }
        return "kube".equals(System.getenv("HCP4J_REQUIRE")) ? Optional.empty() : embedded();
    }

    private static Optional<Found> embedded() {
        return ServiceLoader.load(ServerProvider.class)
                .findFirst()
                .map(provider -> Found.ofFlatKubeconfig(provider.description(), true, provider.start()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
