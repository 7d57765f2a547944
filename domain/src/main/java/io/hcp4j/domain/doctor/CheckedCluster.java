package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.ClusterRole;
import java.util.Objects;
import java.util.Set;

/**
 * A cluster and what was found on it.
 *
 * @param roles what the cluster is
 * @param server its address
 * @param report the results
 */
public record CheckedCluster(Set<ClusterRole> roles, String server, CheckReport report) {

    /** Copies the set. */
    public CheckedCluster {
        roles = Set.copyOf(roles);
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(report, "report");
    }

    /** Its name in messages: that of its first role. */
    public String word() {
        return (roles.contains(ClusterRole.MANAGEMENT) ? ClusterRole.MANAGEMENT : ClusterRole.INFRASTRUCTURE).word();
    }
}
