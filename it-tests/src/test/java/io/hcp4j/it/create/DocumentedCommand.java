package io.hcp4j.it.create;

import io.hcp4j.it.launcher.Hcp4j;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command of the product documentation, as printed there but for its line breaks.
 *
 * @param row its row in the table of documented steps
 * @param text the words after {@code hcp}; {@code PULL_SECRET} and {@code INFRA_KUBECONFIG} stand for files
 */
record DocumentedCommand(String row, String text) {
    private static final String RELEASE = "quay.io/openshift-release-dev/ocp-release:4.19.3-x86_64";
    private static final String PULL_SECRET = "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}\n";
    private static final String INFRA = """
            apiVersion: v1
            kind: Config
            clusters: [{name: infra, cluster: {server: "https://api.infra.example.com:6443"}}]
            users: [{name: infra, user: {token: not-a-real-token}}]
            contexts: [{name: infra, context: {cluster: infra, user: infra}}]
            current-context: infra
            """;

    static Stream<DocumentedCommand> ofClusters() {
        String create = "create cluster kubevirt --name example --node-pool-replicas 2 --pull-secret PULL_SECRET ";
        return Stream.of(
                new DocumentedCommand("S4", create + "--memory 6Gi --cores 2 --etcd-storage-class=lvm-storageclass"),
                new DocumentedCommand(
                        "S5",
                        create + "--memory 6Gi --cores 2 --infra-namespace=clusters-example"
                                + " --infra-kubeconfig-file=INFRA_KUBECONFIG"),
                new DocumentedCommand("S9", create + "--memory 6Gi --cores 2 --base-domain hypershift.lab"),
                new DocumentedCommand(
                        "S11 networks",
                        create
                                + "--memory 8Gi --cores 2 --additional-network name:ns1/net1 --additional-network name:ns2/net2"),
                new DocumentedCommand(
                        "S11 no default network",
                        create + "--attach-default-network false --additional-network name:my-namespace/my-network"),
                new DocumentedCommand("S11 QoS", create + "--memory 8Gi --cores 2 --qos-class Guaranteed"),
                new DocumentedCommand("S11 placement", create + "--vm-node-selector role=kubevirt,size=large"));
    }

    static DocumentedCommand ofNodePool() {
        return new DocumentedCommand(
                "S13",
                "create nodepool kubevirt --cluster-name example --name example-extra-cpu --node-count 2 --memory 6Gi --cores 4"
                        + " --root-volume-size 16");
    }

    /** The words for one user and namespace; a cluster's release image is named, because no webhook of HyperShift fills it in here. */
    List<String> words(Hcp4j user, String namespace) {
        Path pullSecret = user.file("pull-secret.json", PULL_SECRET);
        Path infra = user.file("infra-kubeconfig.yaml", INFRA);
        List<String> words = new ArrayList<>(Arrays.asList(text.replace("PULL_SECRET", pullSecret.toString())
                .replace("INFRA_KUBECONFIG", infra.toString())
                .split(" +")));
        words.addAll(List.of("--namespace", namespace));
        if (text.contains("INFRA_KUBECONFIG")) {
            // There is no such cluster; the documented flow has one.
            words.add("--skip-infra-checks=all");
        }
        if (words.contains("cluster")) {
            words.addAll(List.of("--release-image", RELEASE));
        }
        return words;
    }

    @Override
    public String toString() {
        return row;
    }
}
