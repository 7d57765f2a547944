package io.hcp4j.cli.naming;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of objects that command lines name. Each has a singular, a plural and short words, as for {@code kubectl}. */
public enum ObjectType {
    /** A HostedCluster. */
    CLUSTER(
            "a hosted cluster",
            "hypershift.openshift.io",
            "cluster",
            "clusters",
            "hostedcluster",
            "hostedclusters",
            "hc",
            "hcs"),
    /** A NodePool. */
    NODE_POOL("a node pool", "hypershift.openshift.io", "nodepool", "nodepools", "np", "nps"),
    /** A Node of a guest cluster. */
    NODE("a node", "", "node", "nodes", "no"),
    /** A Machine of Cluster API. */
    MACHINE("a machine", "cluster.x-k8s.io", "machine", "machines", "ma"),
    /** A VirtualMachine. */
    VM("a virtual machine", "kubevirt.io", "vm", "vms", "virtualmachine", "virtualmachines"),
    /** A ClusterOperator of a guest cluster. */
    OPERATOR(
            "an operator", "config.openshift.io", "operator", "operators", "clusteroperator", "clusteroperators", "co"),
    /** A condition of a HostedCluster or a NodePool. */
    CONDITION("a condition", "", "condition", "conditions"),
    /** An Event. */
    EVENT("an event", "", "event", "events", "ev");

    private final String phrase;
    private final String group;
    /** Separated by blanks; a list would be mutable. */
    private final String words;

    ObjectType(String phrase, String group, String... words) {
        this.phrase = phrase;
        this.group = group;
        this.words = String.join(" ", words);
    }

    /**
     * The type that a word stands for, in upper or lower case; also with its API group, and a version before that:
     * {@code hostedclusters.v1beta1.hypershift.openshift.io}.
     */
    public static Optional<ObjectType> of(String word) {
        String[] parts = word.toLowerCase(Locale.ROOT).split("\\.", 2);
        for (ObjectType type : values()) {
            if (type.words().contains(parts[0]) && (parts.length == 1 || type.isGroup(parts[1]))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private List<String> words() {
        return List.of(words.split(" ", -1));
    }

    private boolean isGroup(String text) {
        return !group.isEmpty() && (text.equals(group) || (text.matches("v\\d.*") && text.endsWith("." + group)));
    }

    /** The word that messages and help use: {@code nodepool}. */
    public String word() {
        return words().get(0);
    }

    /** Whether a shell can look up its names, which needs no guest cluster. */
    public Optional<LiveName> live() {
        return switch (this) {
            case CLUSTER -> Optional.of(LiveName.CLUSTER);
            case NODE_POOL -> Optional.of(LiveName.NODE_POOL);
            default -> Optional.empty();
        };
    }

    /** With its article, for sentences: {@code a node pool}. */
    public String phrase() {
        return phrase;
    }

    /** For questions: {@code node pool}. */
    public String noun() {
        return phrase.substring(phrase.indexOf(' ') + 1);
    }
}
