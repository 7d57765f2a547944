package io.hcp4j.externalinfra;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.placement.InfraCheck;
import io.hcp4j.ports.placement.InfraCheckResult;
import io.hcp4j.ports.placement.InfraKinds;
import io.hcp4j.ports.placement.InfraNeeds.Machines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The nodes for the machines: their labels, devices and room. */
record NodesProbe(ClusterApi infra, List<Machines> machines) implements Probe {

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.NODE_SELECTOR, InfraCheck.HOST_DEVICES, InfraCheck.ROOM);
    }

    @Override
    public List<InfraCheckResult> look() {
        boolean selective =
                machines.stream().anyMatch(each -> !each.nodeSelector().isEmpty());
        boolean devices = machines.stream().anyMatch(each -> !each.hostDevices().isEmpty());
        boolean room = machines.stream().anyMatch(each -> each.count() > 0);
        List<InfraCheckResult> results = new ArrayList<>();
        if (!selective) {
            results.add(InfraCheckResult.passed(InfraCheck.NODE_SELECTOR, "any node will do"));
        }
        if (!devices) {
            results.add(InfraCheckResult.passed(InfraCheck.HOST_DEVICES, "none are asked for"));
        }
        if (!room) {
            results.add(InfraCheckResult.passed(InfraCheck.ROOM, "no more machines are asked for"));
        }
        if (selective || devices || room) {
            try {
                results.addAll(ofNodes(room));
            } catch (HcpException failure) {
                if (failure.code() != ErrorCode.FORBIDDEN) {
                    throw failure;
                }
                String words = String.valueOf(failure.getMessage());
                checks().stream()
                        .filter(check ->
                                results.stream().noneMatch(each -> each.check().equals(check.id())))
                        .map(check -> InfraCheckResult.unknown(check, words))
                        .toList()
                        .forEach(results::add);
            }
        }
        return results;
    }

    private List<InfraCheckResult> ofNodes(boolean room) {
        List<InfraCheckResult> results = new ArrayList<>();
        List<Host> hosts = Host.among(everything(ListQuery.everywhere(InfraKinds.NODE)));
        machines.stream()
                .filter(each -> !each.nodeSelector().isEmpty())
                .forEach(each -> results.add(selected(hosts, each.nodeSelector())));
        machines.forEach(each ->
                each.hostDevices().forEach((device, count) -> results.add(offered(hosts, each, device, count))));
        if (room) {
            results.add(new Room(hosts, machines).after(pods()));
        }
        return results;
    }

    private InfraCheckResult selected(List<Host> hosts, Map<String, String> selector) {
        if (hosts.stream().anyMatch(host -> host.has(selector))) {
            return InfraCheckResult.passed(InfraCheck.NODE_SELECTOR, text(selector));
        }
        List<String> unknown = selector.entrySet().stream()
                .filter(label -> hosts.stream().noneMatch(host -> host.has(Map.of(label.getKey(), label.getValue()))))
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .toList();
        String detail = unknown.isEmpty() ? "" : " (none has " + String.join(", ", unknown) + ")";
        return InfraCheckResult.failed(
                InfraCheck.NODE_SELECTOR,
                "no node of " + infra.server() + " that may run VMs has the labels " + text(selector) + detail,
                "--vm-node-selector with labels that nodes of the infrastructure cluster have, or label the nodes.");
    }

    private InfraCheckResult offered(List<Host> hosts, Machines pool, String device, int count) {
        boolean there = hosts.stream()
                .filter(host -> host.has(pool.nodeSelector()))
                .anyMatch(host -> host.offers(device).compareTo(BigDecimal.valueOf(count)) >= 0);
        return there
                ? InfraCheckResult.passed(InfraCheck.HOST_DEVICES, device)
                : InfraCheckResult.failed(
                        InfraCheck.HOST_DEVICES,
                        "no node of " + infra.server() + " that may run these VMs offers " + count + " of " + device,
                        "--host-device-name as a node's status.allocatable has it, with a count that one node offers.");
    }

    /** Pods that take room, now. */
    private List<Document> pods() {
        return everything(ListQuery.everywhere(InfraKinds.POD)
                .withFields("status.phase!=Succeeded,status.phase!=Failed")
                .withLimit(1000));
    }

    private List<Document> everything(ListQuery first) {
        List<Document> found = new ArrayList<>();
        ListQuery query = first;
        while (true) {
            var page = infra.list(query);
            found.addAll(page.items());
            if (page.continueToken().isEmpty()) {
                return found;
            }
            query = first.continuedFrom(page.continueToken());
        }
    }

    private static String text(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
    }
}
