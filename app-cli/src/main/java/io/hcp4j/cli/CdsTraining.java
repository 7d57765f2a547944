package io.hcp4j.cli;

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
 * that makes {@code ./hcp4j} start fast.
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

    private static final String RENDER =
            "create cluster kubevirt --name example --release-image registry.example/release:4.20.0-x86_64"
                    + " --node-pool-replicas 2 --memory 8Gi --cores 2 --pull-secret %s --render --render-sensitive";

    private static final String MANIFEST = """
            apiVersion: hypershift.openshift.io/v1beta1
            kind: NodePool
            metadata: {name: example, namespace: clusters}
            spec:
              clusterName: example
              replicas: 2
            """;

    private CdsTraining() {}

    public static void main(String[] args) throws IOException {
        Path pullSecret = Files.createTempFile("hcp4j-", ".json");
        Files.writeString(pullSecret, "{\"auths\": {\"registry.example\": {\"auth\": \"YTpi\"}}}");
        int status = run(RENDER.formatted(pullSecret));
        Files.delete(pullSecret);
        if (status != 0) {
            throw new IllegalStateException(
                    "exit code " + status + ", so it trains only the way to an error: " + RENDER);
        }
        COMMANDS.forEach(CdsTraining::run);
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
