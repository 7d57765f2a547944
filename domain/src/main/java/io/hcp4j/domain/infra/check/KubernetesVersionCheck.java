package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.List;
import java.util.Set;

record KubernetesVersionCheck(ClusterApi infra) implements CheckGroup {
    private static final int OLDEST_MINOR = 27;

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.KUBERNETES_VERSION);
    }

    @Override
    public List<CheckResult> run() {
        String version = infra.version().gitVersion();
        boolean old = MajorMinor.of(version)
                .map(numbers -> !numbers.atLeast(1, OLDEST_MINOR))
                .orElse(false);
        return List.of(
                old
                        ? CheckResult.failed(
                                InfraCheck.KUBERNETES_VERSION,
                                infra.server() + " is Kubernetes " + version + "; HyperShift requires 1.27 or newer",
                                "Upgrade the infrastructure cluster, or use another one.")
                        : CheckResult.passed(InfraCheck.KUBERNETES_VERSION, version));
    }
}
