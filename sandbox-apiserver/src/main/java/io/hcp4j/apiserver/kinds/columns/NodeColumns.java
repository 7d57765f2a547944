package io.hcp4j.apiserver.kinds.columns;

import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.ports.document.Document;
import java.util.Set;
import java.util.TreeSet;

/** Nodes as a table. */
final class NodeColumns {
    private static final String ROLE_LABEL = "node-role.kubernetes.io/";

    private NodeColumns() {}

    static Columns nodes() {
        return CellColumns.named()
                .text("Status", NodeColumns::status)
                .text("Roles", NodeColumns::roles)
                .age()
                .text("Version", node -> info(node, "", "kubeletVersion"))
                .wide("Internal-IP", node -> address(node, "InternalIP"))
                .wide("External-IP", node -> address(node, "ExternalIP"))
                .wide("OS-Image", node -> info(node, "<unknown>", "osImage"))
                .wide("Kernel-Version", node -> info(node, "<unknown>", "kernelVersion"))
                .wide("Container-Runtime", node -> info(node, "<unknown>", "containerRuntimeVersion"));
    }

    private static String status(Document node) {
        String ready = node.objects("status", "conditions").stream()
                .filter(each -> BuiltInColumns.text(each, "", "type").equals("Ready"))
                .map(each -> BuiltInColumns.text(each, "", "status").equals("True") ? "Ready" : "NotReady")
                .findFirst()
                .orElse("Unknown");
        return node.flag("spec", "unschedulable").orElse(false) ? ready + ",SchedulingDisabled" : ready;
    }

    private static String roles(Document node) {
        Set<String> roles = new TreeSet<>();
        node.labels().forEach((key, value) -> {
            if (key.startsWith(ROLE_LABEL)) {
                roles.add(key.substring(ROLE_LABEL.length()));
            } else if (key.equals("kubernetes.io/role") && !value.isEmpty()) {
                roles.add(value);
            }
        });
        return roles.isEmpty() ? BuiltInColumns.NONE : String.join(",", roles);
    }

    private static String address(Document node, String type) {
        return node.objects("status", "addresses").stream()
                .filter(each -> BuiltInColumns.text(each, "", "type").equals(type))
                .map(each -> BuiltInColumns.text(each, "", "address"))
                .findFirst()
                .orElse(BuiltInColumns.NONE);
    }

    private static String info(Document node, String otherwise, String field) {
        return BuiltInColumns.text(node, otherwise, "status", "nodeInfo", field);
    }
}
