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
final class ArchiveTraining {
    private static final List<String> COMMANDS = List.of(
            "--help",
            "version",
            "version --help",
            "version --nonsense",
            "version -o json",
            "create cluster kubevirt --help",
            "create cluster kubevirt --name example --pull-secret %s --render --render-sensitive",
            "create nodepool kubevirt --help",
            "version --server --kubeconfig /dev/null",
            "validate -f -",
            "completion bash",
            "completion fish");

    private static final String MANIFEST = """
            apiVersion: hypershift.openshift.io/v1beta1
            kind: NodePool
            metadata: {name: example, namespace: clusters}
            spec:
              clusterName: example
              replicas: 2
            """;

    private ArchiveTraining() {}

    public static void main(String[] args) throws IOException {
        Path pullSecret = Files.createTempFile("hcp4j-", ".json");
        Files.writeString(pullSecret, "{\"auths\": {\"registry.example\": {\"auth\": \"YTpi\"}}}");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String command : COMMANDS) {
            Main.run(
                    command.replace("%s", pullSecret.toString()).split(" "),
                    new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8)),
                    nowhere,
                    nowhere,
                    System.getenv());
        }
        Files.delete(pullSecret);
    }
}
