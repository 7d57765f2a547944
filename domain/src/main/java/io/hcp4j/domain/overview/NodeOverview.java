package io.hcp4j.domain.overview;

import io.hcp4j.ports.document.Document;
import java.util.TreeSet;

/**
 * What a list shows of one node: the columns of {@code kubectl get nodes}.
 *
 * @param name its name
 * @param status {@code Ready}, {@code NotReady} or {@code Unknown}, with {@code ,SchedulingDisabled} when it takes no more pods
 * @param roles its roles, separated by commas; {@code <none>} for none
 * @param created when it joined, as the server writes it; "" when unknown
 * @param version of its kubelet; "" when unknown
 */
public record NodeOverview(String name, String status, String roles, String created, String version) {
    private static final String ROLE = "node-role.kubernetes.io/";

    /** The overview of a Node. */
    public static NodeOverview of(Document node) {
        String ready = node.objects("status", "conditions").stream()
                .filter(condition -> condition.text("type").orElse("").equals("Ready"))
                .findFirst()
                .map(condition -> condition.text("status").orElse("").equals("True") ? "Ready" : "NotReady")
                .orElse("Unknown");
        TreeSet<String> roles = new TreeSet<>();
        for (String label : node.labels().keySet()) {
            if (label.startsWith(ROLE)) {
                roles.add(label.substring(ROLE.length()));
            }
        }
        return new NodeOverview(
                node.name(),
                node.flag("spec", "unschedulable").orElse(false) ? ready + ",SchedulingDisabled" : ready,
                roles.isEmpty() ? "<none>" : String.join(",", roles),
                node.text("metadata", "creationTimestamp").orElse(""),
                node.text("status", "nodeInfo", "kubeletVersion").orElse(""));
    }
}
