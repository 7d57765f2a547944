package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.ports.document.Document;

/** The wire form of {@link NodePool}. Fields that the model does not know survive a read, a change and a write at every depth. */
public final class NodePoolWire {
    private static final RootCodec<NodePool> FORM =
            new RootCodec<>(HypershiftKinds.NODE_POOL, NodePoolCodecs.NODE_POOL);

    private NodePoolWire() {}

    /**
     * Reads a NodePool.
     *
     * @throws IllegalArgumentException when the document is of another kind or version
     */
    public static NodePool read(Document document) {
        return FORM.read(document);
    }

    /** Writes a NodePool: what is not set is left out, keys are in alphabetical order. */
    public static Document write(NodePool value) {
        return FORM.write(value);
    }
}
