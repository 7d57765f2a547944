package io.hcp4j.benchmarks;

import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.KubeconfigText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The API server that the measurements share, with HyperShift's definitions installed. */
final class ManagementCluster {
    private final ApiServer server;
    private final Path kubeconfig;

    private ManagementCluster(ApiServer server, Path kubeconfig) {
        this.server = server;
        this.kubeconfig = kubeconfig;
    }

    /** The server; a test that finds none is aborted as every other suite is. */
    static ManagementCluster require() throws IOException {
        ApiServer server = ApiServer.require(Benchmarks.class);
        server.installCrds();
        Path file = Files.createTempFile(
                "hcp4j-benchmark-",
                ".kubeconfig",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        file.toFile().deleteOnExit();
        Files.writeString(file, KubeconfigText.of(server.admin()));
        return new ManagementCluster(server, file);
    }

    /** What it is. */
    String description() {
        return server.description();
    }

    /** An administrator's kubeconfig. */
    Path kubeconfig() {
        return kubeconfig;
    }

    /** A new, empty namespace. */
    String freshNamespace() {
        return server.freshNamespace();
    }
}
