package io.hcp4j.cli;

import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.StateFolder;
import io.hcp4j.sandbox.world.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs typical commands in one process while the build records which classes they load. Those classes go into the class-data archive
 * that makes {@code ./hcp4j} start fast. Commands that ask a cluster run over TLS with both client libraries, on a sandbox in the same
 * process, whose own classes are archived with theirs.
 */
final class CdsTraining {
    private static final List<String> COMMANDS = List.of(
            "--help",
            "version",
            "version --help",
            "version --nonsense",
            "version -o json",
            "create cluster kubevirt --help",
            "create nodepool kubevirt --help",
            "version --server --kubeconfig /dev/null",
            "get clusters --kubeconfig /dev/null",
            "validate -f -",
            "completion bash",
            "completion fish");

    private static final String RUNTIME_VERSION = "JAVA_RUNTIME_VERSION=";

    private static final String CREATE =
            "create cluster kubevirt --name example --release-image registry.example/release:4.20.0-x86_64"
                    + " --node-pool-replicas 2 --memory 8Gi --cores 2 --pull-secret ";

    /** In this order, each with a client library and a kubeconfig. */
    private static final List<String> CLUSTER_COMMANDS = List.of(
            "get clusters",
            "get clusters -A -o json",
            "get nodepools -o wide",
            "get events",
            "describe cluster example",
            "explain example",
            "scale nodepool example --replicas 1 --dry-run server",
            "wait cluster example --for available --timeout 1s",
            "get clusters no-such-cluster",
            "destroy cluster kubevirt --name example");

    private static final String MANIFEST = """
            apiVersion: hypershift.openshift.io/v1beta1
            kind: NodePool
            metadata: {name: example, namespace: clusters}
            spec:
              clusterName: example
              replicas: 2
            """;

    private CdsTraining() {}

    /**
     * Trains.
     *
     * @param args the file that says for which JDK the archive is
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Files.writeString(Path.of(args[0]), jdk() + "\n");
        Path folder = Files.createTempDirectory("hcp4j-");
        Path pullSecret = Files.writeString(
                folder.resolve("pull-secret.json"), "{\"auths\": {\"registry.example\": {\"auth\": \"YTpi\"}}}");
        Path kubeconfig = folder.resolve("kubeconfig");
        try {
            mustSucceed(CREATE + pullSecret + " --render --render-sensitive");
            COMMANDS.forEach(CdsTraining::run);
            try (Sandbox sandbox = Sandbox.start(EmbeddedEngine.ephemeral(), new Fabric8Connector(), TimeScale.TEST)) {
                Files.writeString(kubeconfig, sandbox.management().kubeconfig());
                for (String client : List.of("fabric8", "official")) {
                    String connection = " --client " + client + " --kubeconfig " + kubeconfig;
                    mustSucceed(CREATE + pullSecret + connection);
                    CLUSTER_COMMANDS.forEach(command -> run(command + connection));
                }
            }
            // The server is gone now.
            run("get clusters --kubeconfig " + kubeconfig);
        } finally {
            StateFolder.delete(folder);
        }
    }

    private static void mustSucceed(String command) {
        int status = run(command);
        if (status != 0) {
            throw new IllegalStateException(
                    "exit code " + status + ", so it trains only the way to an error: " + command);
        }
    }

    /** This JDK in the words of the launcher: where it is, and which release it says to be. */
    private static String jdk() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        Path release = home.resolve("release");
        String version = "";
        if (Files.exists(release)) {
            for (String line : Files.readAllLines(release)) {
                if (line.startsWith(RUNTIME_VERSION)) {
                    version = line.substring(RUNTIME_VERSION.length()).replace("\"", "");
                }
            }
        }
        return home + " " + version;
    }

    private static int run(String command) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Main.run(
                command.split(" "),
                new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8)),
                nowhere,
                nowhere,
                System.getenv());
    }
}
