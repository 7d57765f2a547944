package io.hcp4j.domain.overview;

import io.hcp4j.ports.document.Document;

/**
 * What a list shows of one virtual machine on the infrastructure cluster.
 *
 * @param name its name
 * @param pool its node pool; "" when unknown
 * @param status KubeVirt's word: {@code Running}, {@code Starting}, {@code ErrorUnschedulable}, ...
 * @param ready whether it is ready: {@code True} or {@code False}
 * @param created when it was made, as the server writes it
 * @param message what it waits for; "" when it is ready
 */
public record VmOverview(String name, String pool, String status, String ready, String created, String message) {
    private static final String POOL = "hypershift.openshift.io/nodepool-name";

    /** The overview of a VirtualMachine. */
    public static VmOverview of(Document vm) {
        return new VmOverview(
                vm.name(),
                vm.labels().getOrDefault(POOL, ""),
                vm.text("status", "printableStatus").orElse(""),
                vm.flag("status", "ready").orElse(false) ? "True" : "False",
                vm.text("metadata", "creationTimestamp").orElse(""),
                vm.objects("status", "conditions").stream()
                        .filter(condition -> condition.text("type").orElse("").equals("Ready"))
                        .filter(condition ->
                                !condition.text("status").orElse("").equals("True"))
                        .findFirst()
                        .flatMap(condition -> condition.text("message"))
                        .orElse(""));
    }
}
