package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.infra.capacity.NodeCapacity;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The installation of KubeVirt on one cluster, read once for all checks. Safe for use by many threads. */
final class KubevirtInstallation {
    private final ClusterApi cluster;
    private @Nullable Boolean served;
    private @Nullable List<Document> settings;

    KubevirtInstallation(ClusterApi cluster) {
        this.cluster = cluster;
    }

    /** Returns whether the cluster serves the kinds of KubeVirt. */
    synchronized boolean served() {
        Boolean known = served;
        if (known == null) {
            known = cluster.serves(InfraKinds.VIRTUAL_MACHINE);
            served = known;
        }
        return known;
    }

    /**
     * Returns the object that describes the installation; empty when there is none.
     *
     * @throws HcpException FORBIDDEN when it may not be read; NOT_FOUND when its kind is not served
     */
    synchronized Optional<Document> settings() {
        List<Document> known = settings;
        if (known == null) {
            known = cluster.list(ListQuery.everywhere(InfraKinds.KUBE_VIRT)).items();
            settings = known;
        }
        return known.stream().findFirst();
    }

    /** Returns whether KubeVirt runs on a node. Where nodes may not be listed, that its kinds are served has to do. */
    boolean runsOnNodes() {
        if (!served()) {
            return false;
        }
        try {
            ListQuery marked = ListQuery.everywhere(InfraKinds.NODE)
                    .withLabels(NodeCapacity.RUNS_VMS)
                    .withLimit(1);
            return !cluster.list(marked).items().isEmpty();
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            return true;
        }
    }
}
