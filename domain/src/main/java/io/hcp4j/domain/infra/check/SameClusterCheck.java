package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The uid of the namespace {@code kube-system} identifies a cluster; where it may not be read, the address is compared. */
record SameClusterCheck(ClusterApi infra, ClusterApi management) implements CheckGroup {

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.OTHER_CLUSTER);
    }

    @Override
    public List<CheckResult> run() {
        Set<String> unseen = new LinkedHashSet<>();
        Optional<String> here = identity(infra, unseen);
        Optional<String> there = identity(management, unseen);
        boolean known = here.isPresent() && there.isPresent();
        if (known ? here.equals(there) : infra.server().equals(management.server())) {
            return List.of(CheckResult.warning(
                    InfraCheck.OTHER_CLUSTER,
                    infra.server() + " is the management cluster itself",
                    Remedy.of(
                            "Leave out {} and {} to run the VMs there; or give the"
                                    + " kubeconfig of the cluster that you mean.",
                            new NextStep.Give(Input.INFRA_KUBECONFIG),
                            new NextStep.Give(Input.INFRA_NAMESPACE))));
        }
        return List.of(
                known
                        ? CheckResult.passed(InfraCheck.OTHER_CLUSTER, "not the management cluster")
                        : CheckResult.unknown(
                                InfraCheck.OTHER_CLUSTER,
                                "its namespace kube-system cannot be read: " + String.join("; ", unseen)));
    }

    private static Optional<String> identity(ClusterApi cluster, Set<String> unseen) {
        try {
            return cluster.get(WellKnownKinds.NAMESPACE.named("kube-system")).flatMap(Document::uid);
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.FORBIDDEN) {
                unseen.add(failure.reason());
                return Optional.empty();
            }
            throw failure;
        }
    }
}
