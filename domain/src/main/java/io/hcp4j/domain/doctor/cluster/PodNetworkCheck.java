package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** The network plugin that is in force. */
record PodNetworkCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "pod-network",
                    "OVN-Kubernetes is the pod network",
                    "VMs keep their addresses in a live migration only with OVN-Kubernetes.",
                    Documentation.prerequisite("OVNKubernetes is the default pod network CNI"))
            .of(ClusterRole.MANAGEMENT, ClusterRole.INFRASTRUCTURE)
            .needing(Need.get(InfraKinds.NETWORK))
            .fixedBy(Remedy.of("Migrate the cluster to OVN-Kubernetes, or use another one."));
    private static final ResourceKey KEY = InfraKinds.NETWORK.named("cluster");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<Document> network = subject.find(KEY);
        Optional<String> type = network.flatMap(
                found -> found.text("status", "networkType").or(() -> found.text("spec", "networkType")));
        Evidence seen = Evidence.of(KEY, "status.networkType", type.orElse(""));
        if (type.isEmpty()) {
            return DESCRIPTION.unknown(subject.cluster().server() + " does not say which pod network it has", seen);
        }
        return type.get().equals("OVNKubernetes")
                ? DESCRIPTION.passed(type.get(), seen)
                : DESCRIPTION.broken("the pod network is " + type.get(), seen);
    }
}
