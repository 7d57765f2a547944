package io.hcp4j.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The {@code hcp4j} of a working copy, and the commands that are measured. */
final class Launcher {
    private final Path root;

    Launcher(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    List<String> version() {
        return command("version");
    }

    List<String> render() {
        return command(
                "create",
                "cluster",
                "kubevirt",
                "--name",
                "example",
                "--node-pool-replicas",
                "2",
                "--memory",
                "8Gi",
                "--cores",
                "2",
                "--release-image",
                SampleCluster.RELEASE,
                "--pull-secret",
                root.resolve("benchmarks/src/test/resources/pull-secret.json").toString(),
                "--render");
    }

    List<String> list(Path kubeconfig, String namespace, String client) {
        return command("get", "clusters", "--kubeconfig", kubeconfig.toString(), "-n", namespace, "--client", client);
    }

    List<String> watch(Path kubeconfig, String client) {
        return command("get", "clusters", "-A", "--watch", "--kubeconfig", kubeconfig.toString(), "--client", client);
    }

    private List<String> command(String... arguments) {
        return Stream.concat(Stream.of(root.resolve("hcp4j").toString()), Stream.of(arguments))
                .toList();
    }
}
