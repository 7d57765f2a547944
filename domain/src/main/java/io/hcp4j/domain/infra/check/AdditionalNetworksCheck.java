package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

record AdditionalNetworksCheck(ClusterApi infra, InfraRequirements needs, Unserved unserved) implements CheckGroup {

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.ADDITIONAL_NETWORKS);
    }

    @Override
    public List<CheckResult> run() {
        Set<String> networks = needs.machines().stream()
                .flatMap(machines -> machines.networks().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (networks.isEmpty()) {
            return List.of(CheckResult.passed(InfraCheck.ADDITIONAL_NETWORKS, "none are asked for"));
        }
        List<CheckResult> results = new ArrayList<>();
        networks.forEach(network -> results.add(judged(network)));
        return results;
    }

    private CheckResult judged(String network) {
        int slash = network.indexOf('/');
        String namespace = slash < 0 ? needs.namespace() : network.substring(0, slash);
        try {
            return infra.get(InfraKinds.NETWORK_ATTACHMENT.in(namespace, network.substring(slash + 1)))
                    .map(found -> CheckResult.passed(InfraCheck.ADDITIONAL_NETWORKS, network))
                    .orElseGet(() -> absent(network));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.FORBIDDEN) {
                return CheckResult.unknown(
                        InfraCheck.ADDITIONAL_NETWORKS, network + " cannot be read: " + failure.reason());
            }
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return unserved == Unserved.FAILS
                        ? absent(network)
                        : CheckResult.unknown(
                                InfraCheck.ADDITIONAL_NETWORKS,
                                infra.server() + " does not serve k8s.cni.cncf.io/v1, the API of " + network);
            }
            throw failure;
        }
    }

    private CheckResult absent(String network) {
        return CheckResult.failed(
                InfraCheck.ADDITIONAL_NETWORKS,
                "there is no NetworkAttachmentDefinition " + network + " on " + infra.server(),
                Remedy.of(
                        "{} name:NAMESPACE/NAME of an existing one: {}, on the cluster that runs the VMs",
                        new NextStep.Give(Input.ADDITIONAL_NETWORK),
                        NextStep.RunProgram.of("kubectl", "get", "network-attachment-definitions", "-A")));
    }
}
