package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.syntax.Names;

/** Names from which other names are made: the control plane namespace is the cluster's namespace, a dash, and its name. */
final class ClusterNameRules {
    private ClusterNameRules() {}

    static void check(Node cluster) {
        String name = cluster.text("metadata", "name");
        String namespace = cluster.text("metadata", "namespace");
        if (name.isEmpty()) {
            return;
        }
        if (name.equals("clusters")) {
            cluster.reportField(
                    "a hosted cluster must not be called clusters, which names the namespace of hosted clusters",
                    "another name",
                    "metadata",
                    "name");
        }
        if (name.equals("local-cluster")) {
            cluster.reportField(
                    "a hosted cluster must not be called local-cluster, which is multicluster engine's name of the management cluster",
                    "another name",
                    "metadata",
                    "name");
        }
        if (!Names.isLabel(name)) {
            cluster.reportField(NameMessages.LABEL, NameMessages.LABEL_EXAMPLE, "metadata", "name");
        }
        int length = namespace.length() + 1 + name.length();
        if (!namespace.isEmpty() && length > Names.LABEL_LENGTH) {
            cluster.reportField(
                    "the control plane namespace " + namespace + "-" + name + " would have " + length
                            + " characters; a namespace has at most 63",
                    "a name of at most " + Math.max(0, Names.LABEL_LENGTH - 1 - namespace.length())
                            + " characters in this namespace",
                    "metadata",
                    "name");
        }
    }
}
