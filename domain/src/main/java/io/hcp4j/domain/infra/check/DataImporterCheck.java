package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.List;
import java.util.Set;

record DataImporterCheck(ClusterApi infra, Unserved unserved) implements CheckGroup {

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.CDI);
    }

    @Override
    public List<CheckResult> run() {
        if (infra.serves(InfraKinds.DATA_VOLUME)) {
            return List.of(CheckResult.passed(InfraCheck.CDI, "cdi.kubevirt.io/v1beta1"));
        }
        String what = infra.server() + " does not serve cdi.kubevirt.io/v1beta1: the VMs' disks cannot be filled";
        String remedy = "Install OpenShift Virtualization 4.14 or newer there.";
        return List.of(
                unserved == Unserved.FAILS
                        ? CheckResult.failed(InfraCheck.CDI, what, remedy)
                        : CheckResult.warning(InfraCheck.CDI, what, remedy));
    }
}
