package io.hcp4j.domain.access;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import org.jspecify.annotations.Nullable;

/** The failures of use cases whose object does not exist: NOT_FOUND, with what to do. */
public final class NotFound {
    private static final NextStep NAME = new NextStep.Give(Input.NAME);
    private static final NextStep NAMESPACE = new NextStep.Give(Input.NAMESPACE);

    private NotFound() {}

    /** A HostedCluster does not exist. */
    public static HcpException hostedCluster(ResourceKey key) {
        return hostedCluster(key, null);
    }

    /**
     * A HostedCluster does not exist on the named API server.
     *
     * @param server the server's address; null when there is no doubt about it
     */
    public static HcpException hostedCluster(ResourceKey key, @Nullable String server) {
        return failure(
                key,
                server,
                Remedy.of("{} and {} of a cluster that exists: {}", NAME, NAMESPACE, new NextStep.ListClusters()));
    }

    /** A NodePool does not exist. */
    public static HcpException nodePool(ResourceKey key) {
        return failure(
                key,
                null,
                Remedy.of("{} and {} of a pool that exists: {}", NAME, NAMESPACE, new NextStep.ListNodePools()));
    }

    /** A HostedCluster or NodePool does not exist. */
    public static HcpException clusterOrNodePool(ResourceKey key) {
        return failure(
                key,
                null,
                Remedy.of(
                        "{} and {} of one that exists: {}, {}",
                        NAME,
                        NAMESPACE,
                        new NextStep.ListClusters(),
                        new NextStep.ListNodePools()));
    }

    private static HcpException failure(ResourceKey key, @Nullable String server, Remedy remedy) {
        return HcpException.of(ErrorCode.NOT_FOUND, "there is no " + key)
                .key(key)
                .server(server)
                .remedy(remedy)
                .build();
    }
}
