package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record KubevirtCheck(ClusterApi infra, KubevirtInstallation kubevirt, Unserved unserved) implements CheckGroup {
    private static final String INSTALL =
            "Install OpenShift Virtualization 4.14 or newer there, or use another cluster.";

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.KUBEVIRT);
    }

    @Override
    public List<CheckResult> run() {
        if (!kubevirt.served()) {
            String what = infra.server() + " does not serve kubevirt.io/v1: it runs no VMs";
            return List.of(
                    unserved == Unserved.FAILS
                            ? CheckResult.failed(InfraCheck.KUBEVIRT, what, INSTALL)
                            : CheckResult.warning(InfraCheck.KUBEVIRT, what, INSTALL));
        }
        try {
            return List.of(kubevirt.settings()
                    .flatMap(installation -> installation.text("status", "observedKubeVirtVersion"))
                    .map(this::judged)
                    .orElseGet(this::unversioned));
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            return List.of(failure.missingRight()
                    .map(right -> CheckResult.unknown(
                            InfraCheck.KUBEVIRT, "it is served; its version cannot be read: no right to " + right))
                    .orElseGet(this::unversioned));
        }
    }

    private CheckResult judged(String version) {
        Optional<MajorMinor> numbers = MajorMinor.of(version);
        if (numbers.isEmpty() || numbers.get().atLeast(1, 0)) {
            return CheckResult.passed(InfraCheck.KUBEVIRT, version);
        }
        return CheckResult.failed(
                InfraCheck.KUBEVIRT,
                infra.server() + " has KubeVirt " + version + "; HyperShift requires 1.0.0 or newer",
                INSTALL);
    }

    private CheckResult unversioned() {
        return CheckResult.unknown(InfraCheck.KUBEVIRT, "it is served; its version cannot be read");
    }
}
