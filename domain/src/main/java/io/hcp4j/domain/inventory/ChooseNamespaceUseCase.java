package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Objects;

/**
 * Chooses the namespace of hosted clusters where the caller names none: that of the kubeconfig's context, as {@code kubectl} does, provided
 * that it holds hosted clusters. A context that names no namespace or {@code default} costs no request.
 */
public final class ChooseNamespaceUseCase {
    /** Tools write it into contexts; it says nothing about where hosted clusters are. */
    private static final String MEANINGLESS = "default";

    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ChooseNamespaceUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Chooses a namespace. A user who may not list hosted clusters in the namespace of the context has none there.
     *
     * @throws HcpException the errors of a list, except FORBIDDEN and NOT_FOUND
     */
    public String execute(ChooseNamespace command) {
        return List.of("", MEANINGLESS, command.otherwise()).contains(command.ofContext())
                        || !holdsClusters(command.ofContext())
                ? command.otherwise()
                : command.ofContext();
    }

    private boolean holdsClusters(String namespace) {
        try {
            return !clusters.management()
                    .list(ListQuery.in(HypershiftKinds.HOSTED_CLUSTER, namespace)
                            .withLimit(1))
                    .items()
                    .isEmpty();
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.FORBIDDEN || failure.code() == ErrorCode.NOT_FOUND) {
                return false;
            }
            throw failure;
        }
    }
}
