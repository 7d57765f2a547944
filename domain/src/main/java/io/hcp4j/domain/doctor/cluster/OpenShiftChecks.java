package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import java.time.Clock;
import java.util.List;

/** The checks of what a cluster is and how it is set up. */
public final class OpenShiftChecks {
    private OpenShiftChecks() {}

    /** All of them, in the order of reports. */
    public static List<Check> all() {
        return List.of(
                new ManagementVersionCheck(),
                new AdministratorCheck(),
                new BareMetalCheck(),
                new PodNetworkCheck(),
                new ReleasePullSecretCheck(),
                new LoadBalancerCheck(),
                new MtuCheck(),
                new MultiqueueCheck(),
                new IngressShardsCheck(),
                new ArchitecturesCheck(),
                new TimeSkewCheck(Clock.systemUTC()));
    }
}
