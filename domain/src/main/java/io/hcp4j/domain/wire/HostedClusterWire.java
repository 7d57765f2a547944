package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.document.Document;

/** The wire form of {@link HostedCluster}. Fields that the model does not know survive a read, a change and a write at every depth. */
public final class HostedClusterWire {
    private static final RootCodec<HostedCluster> FORM =
            new RootCodec<>(HypershiftKinds.HOSTED_CLUSTER, ClusterCodecs.HOSTED_CLUSTER);

    private HostedClusterWire() {}

    /**
     * Reads a HostedCluster.
     *
     * @throws IllegalArgumentException when the document is of another kind or version
     */
    public static HostedCluster read(Document document) {
        return FORM.read(document);
    }

    /** Writes a HostedCluster: what is not set is left out, keys are in alphabetical order. */
    public static Document write(HostedCluster value) {
        return FORM.write(value);
    }
}
