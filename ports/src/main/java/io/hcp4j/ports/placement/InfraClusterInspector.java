package io.hcp4j.ports.placement;

import io.hcp4j.ports.cluster.ClusterApi;
import java.util.Set;

/**
 * Looks whether a cluster can run the virtual machines of a hosted cluster, before there are any and afterwards.
 *
 * <p>It asks with the connection that it is given and from the machine that it runs on: what these credentials may not see is reported
 * as unknown, not as wrong. Nothing is changed on either cluster: one dry run is made, which stores nothing. All checks run at the same
 * time, so that the whole takes a few round trips.
 */
public interface InfraClusterInspector {

    /**
     * Looks at everything at once.
     *
     * @param infra the infrastructure cluster, through the credentials that HyperShift will have
     * @param management the management cluster, through the user's own; asked only which cluster it is
     * @param needs what it has to have
     * @param skipped names of checks that are left out
     * @return one result or several for each {@link InfraCheck}; failures of the infrastructure cluster are results, too. When it does
     *     not answer at all, that is the only result
     * @throws io.hcp4j.ports.error.HcpException CANCELLED and DEADLINE_EXCEEDED when the caller gives up
     */
    InfraReport inspect(ClusterApi infra, ClusterApi management, InfraNeeds needs, Set<String> skipped);
}
