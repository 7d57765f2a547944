package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.infra.capacity.NodeCapacity;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** The nodes of a cluster on which KubeVirt runs; all nodes where it has labelled none. */
final class VmNodes {
    private VmNodes() {}

    static List<Document> of(CheckSubject subject) {
        List<Document> nodes = subject.all(InfraKinds.NODE);
        List<Document> marked = nodes.stream()
                .filter(node -> "true".equals(node.labels().get(NodeCapacity.RUNS_VMS)))
                .toList();
        return marked.isEmpty() ? nodes : marked;
    }
}
