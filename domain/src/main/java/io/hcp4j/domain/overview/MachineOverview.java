package io.hcp4j.domain.overview;

import io.hcp4j.ports.document.Document;

/**
 * What a list shows of one machine of Cluster API.
 *
 * @param name its name, which is that of its virtual machine and of its node
 * @param pool its node pool; "" when unknown
 * @param phase {@code Pending}, {@code Provisioning}, {@code Provisioned}, {@code Running}, {@code Deleting} or {@code Failed}
 * @param node its node; "" before it has joined
 * @param version of its kubelet; "" when unknown
 * @param created when it was made, as the server writes it
 * @param message what it waits for; "" when it is ready
 */
public record MachineOverview(
        String name, String pool, String phase, String node, String version, String created, String message) {
    private static final String POOL = "hypershift.openshift.io/nodePool";

    /** The overview of a Machine. */
    public static MachineOverview of(Document machine) {
        String pool = machine.annotations().getOrDefault(POOL, "");
        return new MachineOverview(
                machine.name(),
                pool.substring(pool.indexOf('/') + 1),
                machine.text("status", "phase").orElse(""),
                machine.text("status", "nodeRef", "name").orElse(""),
                machine.text("status", "nodeInfo", "kubeletVersion").orElse(""),
                machine.text("metadata", "creationTimestamp").orElse(""),
                machine.objects("status", "conditions").stream()
                        .filter(condition -> condition.text("type").orElse("").equals("Ready"))
                        .filter(condition ->
                                !condition.text("status").orElse("").equals("True"))
                        .findFirst()
                        .map(condition -> condition
                                .text("message")
                                .filter(message -> !message.isEmpty())
                                .or(() -> condition.text("reason"))
                                .orElse(""))
                        .orElse(""));
    }
}
