package io.hcp4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class ValidateTest {

    @Test
    void everyViolationIsPrintedWithItsPath() {
        CliResult ran = CliResult.with(Map.of(), """
                apiVersion: hypershift.openshift.io/v1beta1
                kind: NodePool
                metadata: {name: a, namespace: clusters}
                spec: {clusterName: a, replicas: lots}
                """, "validate", "-f", "-");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .allMatch(line -> line.startsWith("error: standard input: NodePool "))
                .hasSizeGreaterThan(1);
        assertThat(ran.err()).contains("spec.replicas: ", "spec.release: ");
    }

    @Test
    void goodManifestsAreCounted() {
        CliResult ran = CliResult.with(
                Map.of(),
                "{kind: ConfigMap, apiVersion: v1}\n---\n{kind: Secret, apiVersion: v1}",
                "validate",
                "-f",
                "-");

        assertThat(ran).isEqualTo(new CliResult(0, "", "not judged: 1 ConfigMap, 1 Secret\n"));
    }

    @Test
    void aFolderStandsForTheManifestsInIt(@TempDir Path folder) throws IOException {
        assertThat(CliResult.hcp4j("validate", "-f", folder.toString()))
                .isEqualTo(new CliResult(
                        2, "", "error: " + folder + " holds no file that ends in .yaml, .yml or .json\n"));
        Files.writeString(folder.resolve("a.yaml"), "{kind: ConfigMap, apiVersion: v1}");
        Files.writeString(folder.resolve("b.json"), "{\"kind\": \"Secret\", \"apiVersion\": \"v1\"}");
        Files.writeString(folder.resolve("README.md"), "- [none");
        Files.createDirectory(folder.resolve("c.yaml"));

        assertThat(CliResult.hcp4j("validate", "-f", folder.toString()).err())
                .isEqualTo("not judged: 1 ConfigMap, 1 Secret\n");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceWithoutAnEndIsRefused() {
        assertThat(CliResult.hcp4j("validate", "-f", "/dev/zero"))
                .isEqualTo(new CliResult(2, "", "error: /dev/zero cannot be read: it is larger than 64 MiB\n"));
        assertThat(CliResult.hcp4j("create", "cluster", "kubevirt", "--render", "--pull-secret", "/dev/zero")
                        .err())
                .contains("--pull-secret: \"/dev/zero\" cannot be used: it is larger than 4 MiB");
    }

    @Test
    void theReportCanBeJson() {
        CliResult ran = CliResult.with(
                Map.of(), "{kind: ConfigMap, apiVersion: v1}", "validate", "-q", "-f", "-", "-o", "json");

        assertThat(ran).isEqualTo(new CliResult(0, """
                {
                  "apiVersion": "hcp4j.io/v1",
                  "kind": "Validation",
                  "objects": 1,
                  "problems": [],
                  "unjudged": {
                    "ConfigMap": 1
                  },
                  "valid": true
                }
                """, ""));
    }

    @Test
    void filesWithoutObjectsAreNoSuccess(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");

        assertThat(CliResult.hcp4j("validate", "-f", empty.toString()))
                .isEqualTo(new CliResult(2, "", empty + " holds no object\nerror: the files hold no object\n"));
    }

    @Test
    void aListThatHoldsSomethingElseIsRefused() {
        assertThat(CliResult.with(Map.of(), "{kind: List, apiVersion: v1, items: [text]}", "validate", "-f", "-"))
                .isEqualTo(new CliResult(2, "", "error: standard input has a List whose items are not all objects\n"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(CliResult.hcp4j("validate", "-f", "nowhere.yaml"))
                .isEqualTo(new CliResult(2, "", "error: nowhere.yaml does not exist\n"));
    }

    @Test
    void theFileIsRequired() {
        assertThat(CliResult.hcp4j("validate"))
                .isEqualTo(new CliResult(2, "", "error: --filename is required\n  try: hcp4j validate --help\n"));
    }
}
