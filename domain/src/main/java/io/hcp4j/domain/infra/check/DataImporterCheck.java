package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.List;
import java.util.Set;

record DataImporterCheck(ClusterApi infra) implements Check {

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.CDI);
    }

    @Override
    public List<InfraCheckResult> run() {
        return List.of(
                infra.serves(InfraKinds.DATA_VOLUME)
                        ? InfraCheckResult.passed(InfraCheck.CDI, "cdi.kubevirt.io/v1beta1")
                        : InfraCheckResult.failed(
                                InfraCheck.CDI,
                                infra.server()
                                        + " does not serve cdi.kubevirt.io/v1beta1: the VMs' disks cannot be filled",
                                "Install OpenShift Virtualization 4.14 or newer on the infrastructure cluster."));
    }
}
