package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.Set;

/** Checks whether the cluster that runs the virtual machines has room for more of them. */
@FunctionalInterface
interface InfraCapacityCheck {

    /**
     * Makes the checks.
     *
     * @param skipped ids of the checks that are left out
     */
    CheckReport run(ClusterApi machines, ClusterApi management, InfraRequirements needs, Set<String> skipped);
}
