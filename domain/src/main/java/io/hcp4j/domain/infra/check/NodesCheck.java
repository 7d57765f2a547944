package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.infra.capacity.NodeCapacity;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The nodes for the machines: their labels, devices and room. */
record NodesCheck(ClusterApi infra, KubevirtInstallation kubevirt, List<Machines> machines) implements CheckGroup {
    private static final List<String> PERMITTED = List.of("pciHostDevices", "mediatedDevices", "usb");

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.NODE_SELECTOR, InfraCheck.HOST_DEVICES, InfraCheck.ROOM);
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        Set<InfraCheck> open = EnumSet.noneOf(InfraCheck.class);
        asked(InfraCheck.NODE_SELECTOR, each -> !each.nodeSelector().isEmpty(), "any node will do", results, open);
        asked(InfraCheck.HOST_DEVICES, each -> !each.hostDevices().isEmpty(), "none are asked for", results, open);
        asked(InfraCheck.ROOM, each -> each.count() > 0, "no more machines are asked for", results, open);
        if (open.isEmpty()) {
            return results;
        }
        try {
            List<NodeCapacity> nodes = NodeCapacity.schedulable(everything(ListQuery.everywhere(InfraKinds.NODE)));
            fitting(nodes, results);
            open.removeAll(Set.of(InfraCheck.NODE_SELECTOR, InfraCheck.HOST_DEVICES));
            if (!open.isEmpty()) {
                results.add(new CapacityPlanner(nodes, machines).check(pods()));
            }
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            String words = failure.reason();
            open.forEach(check -> results.add(CheckResult.unknown(check, words)));
        }
        return results;
    }

    /** A check passes at once when no machine needs it. */
    private void asked(
            InfraCheck check,
            Predicate<Machines> matters,
            String otherwise,
            List<CheckResult> results,
            Set<InfraCheck> open) {
        if (machines.stream().anyMatch(matters)) {
            open.add(check);
        } else {
            results.add(CheckResult.passed(check, otherwise));
        }
    }

    /** The checks by the nodes alone, without the pods on them. */
    private void fitting(List<NodeCapacity> nodes, List<CheckResult> results) {
        machines.stream()
                .filter(each -> !each.nodeSelector().isEmpty())
                .forEach(each -> results.add(selected(nodes, each.nodeSelector())));
        machines.forEach(each ->
                each.hostDevices().forEach((device, count) -> results.add(offered(nodes, each, device, count))));
    }

    private CheckResult selected(List<NodeCapacity> nodes, Map<String, String> selector) {
        if (nodes.stream().anyMatch(node -> node.has(selector))) {
            return CheckResult.passed(InfraCheck.NODE_SELECTOR, text(selector));
        }
        List<String> unknown = selector.entrySet().stream()
                .filter(label -> nodes.stream().noneMatch(node -> node.has(Map.of(label.getKey(), label.getValue()))))
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .toList();
        String detail = unknown.isEmpty() ? "" : " (none has " + String.join(", ", unknown) + ")";
        return CheckResult.failed(
                InfraCheck.NODE_SELECTOR,
                "no node of " + infra.server() + " that may run VMs has the labels " + text(selector) + detail,
                Remedy.of(
                        "{} with labels that nodes of the cluster that runs the VMs have, or label the nodes.",
                        new NextStep.Give(Input.VM_NODE_SELECTOR)));
    }

    private CheckResult offered(List<NodeCapacity> nodes, Machines pool, String device, int count) {
        if (!permitted(device)) {
            return CheckResult.failed(
                    InfraCheck.HOST_DEVICES,
                    "KubeVirt on " + infra.server() + " does not permit " + device + " (permittedHostDevices)",
                    Remedy.of(
                            "{} with one that it permits, or permit it in the HyperConverged resource.",
                            new NextStep.Give(Input.HOST_DEVICE_NAME)));
        }
        boolean there = nodes.stream()
                .filter(node -> node.has(pool.nodeSelector()))
                .anyMatch(node -> node.offers(device).compareTo(BigDecimal.valueOf(count)) >= 0);
        return there
                ? CheckResult.passed(InfraCheck.HOST_DEVICES, device)
                : CheckResult.failed(
                        InfraCheck.HOST_DEVICES,
                        "no node of " + infra.server() + " that may run these VMs offers " + count + " of " + device,
                        Remedy.of(
                                "{} as a node's status.allocatable has it, with a count that one node offers.",
                                new NextStep.Give(Input.HOST_DEVICE_NAME)));
    }

    /** KubeVirt refuses machines with devices that are not in its list; without a list it refuses none. */
    private boolean permitted(String device) {
        Optional<Document> list;
        try {
            list = kubevirt.settings().flatMap(found -> found.object("spec", "configuration", "permittedHostDevices"));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.FORBIDDEN || failure.code() == ErrorCode.NOT_FOUND) {
                return true;
            }
            throw failure;
        }
        return list.isEmpty()
                || PERMITTED.stream()
                        .flatMap(kind -> list.get().objects(kind).stream())
                        .anyMatch(each -> each.text("resourceName").orElse("").equals(device));
    }

    /** The pods that use resources now. */
    private List<Document> pods() {
        return everything(ListQuery.everywhere(InfraKinds.POD)
                .withFields("status.phase!=Succeeded,status.phase!=Failed")
                .withLimit(1000));
    }

    private List<Document> everything(ListQuery query) {
        List<Document> found = new ArrayList<>();
        new ObjectPages(infra, query).forEachRemaining(found::addAll);
        return found;
    }

    private static String text(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
    }
}
