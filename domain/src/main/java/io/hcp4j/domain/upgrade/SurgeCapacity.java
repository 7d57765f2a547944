package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.RequirementsCalculator;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.infra.check.InfraRequirements.Size;
import io.hcp4j.domain.kubernetes.IntOrString;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.ReplaceStrategy;
import io.hcp4j.domain.nodepool.UpgradeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The machines that a pool has beyond its size while its nodes are replaced ({@code management.replace.rollingUpdate.maxSurge},
 * docs/hypershift.md#machines). Pools that change their nodes in place, or when a user deletes one, have none.
 *
 * @param pool the node pool's name
 * @param needs what the infrastructure cluster has to have for them, all at the same time
 * @param vital whether no node goes before one of them is there ({@code maxUnavailable} is 0)
 */
public record SurgeCapacity(String pool, InfraRequirements needs, boolean vital) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Checks that nothing is missing. */
    public SurgeCapacity {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(needs, "needs");
    }

    /**
     * Those of pools that are replaced one after the other: where there is room for these, there is room for each.
     *
     * @param infraNamespace where the cluster's machines are
     */
    public static List<SurgeCapacity> largest(HostedCluster cluster, List<NodePool> pools, String infraNamespace) {
        List<SurgeCapacity> largest = new ArrayList<>();
        for (NodePool pool : pools) {
            Optional<SurgeCapacity> surge = of(cluster, pool, infraNamespace);
            if (surge.isPresent() && largest.stream().noneMatch(other -> other.covers(surge.get()))) {
                largest.removeIf(surge.get()::covers);
                largest.add(surge.get());
            }
        }
        return largest;
    }

    /** What to know when there is no room, after what was seen: {@code the nodes have room for 0 of 1 VMs now}. */
    public String warning(String seen) {
        int count = machines().count();
        return "node pool " + pool + " has " + count + (count == 1 ? " VM" : " VMs")
                + " more while its nodes are replaced, and "
                + seen
                + (vital ? ": until there is room, its upgrade does not proceed" : "");
    }

    private static Optional<SurgeCapacity> of(HostedCluster cluster, NodePool pool, String infraNamespace) {
        NodePoolManagement management = pool.spec().management();
        boolean rolls = management.upgradeType().equals(Optional.of(UpgradeType.REPLACE))
                && management.replaceStrategy().orElse(ReplaceStrategy.ROLLING_UPDATE)
                        == ReplaceStrategy.ROLLING_UPDATE;
        int size = size(pool);
        int unavailable = share(management.replaceMaxUnavailable(), size, RoundingMode.DOWN, 0);
        // There are never more new machines than nodes to replace.
        int surge = Math.min(size, share(management.replaceMaxSurge(), size, RoundingMode.UP, 1));
        if (!rolls || surge == 0) {
            return Optional.empty();
        }
        NodePoolSpec added = NodePoolSpec.builder()
                .from(pool.spec())
                .autoScaling(Optional.empty())
                .replicas(surge)
                .build();
        InfraRequirements needs = RequirementsCalculator.of(cluster, added, infraNamespace);
        return Optional.of(new SurgeCapacity(pool.metadata().name(), needs, unavailable == 0));
    }

    /** The autoscaler's pools are as large as they are. */
    private static int size(NodePool pool) {
        return pool.spec()
                .replicas()
                .or(() -> pool.status().replicas())
                .or(() -> pool.spec().autoScaling().flatMap(NodeAutoscaling::min))
                .orElse(0);
    }

    /** A count, or a share of the pool's size; what is neither counts as nothing was said. */
    private static int share(Optional<IntOrString> given, int size, RoundingMode fractions, int otherwise) {
        String text = given.map(IntOrString::text).orElse("");
        if (!text.matches("[0-9]{1,9}%?")) {
            return otherwise;
        }
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1))
                        .multiply(BigDecimal.valueOf(size))
                        .divide(HUNDRED, 0, fractions)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue()
                : Integer.parseInt(text);
    }

    private boolean covers(SurgeCapacity other) {
        Machines own = machines();
        Machines others = other.machines();
        Size size = own.size();
        return own.nodeSelector().equals(others.nodeSelector())
                && own.count() >= others.count()
                && size.memory().compareTo(others.size().memory()) >= 0
                && size.cores().compareTo(others.size().cores()) >= 0
                && (size.guaranteed() || !others.size().guaranteed());
    }

    private Machines machines() {
        return needs.machines().get(0);
    }
}
