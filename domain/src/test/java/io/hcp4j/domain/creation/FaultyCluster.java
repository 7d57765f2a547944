package io.hcp4j.domain.creation;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.util.ArrayList;
import java.util.List;

/** A cluster on which something happens to the real creation of a kind. */
final class FaultyCluster extends ForwardingClusterApi {
    private final ResourceKind kind;
    private final Fault fault;
    private final List<WriteOptions> writes = new ArrayList<>();

    FaultyCluster(ClusterApi cluster, ResourceKind kind, Fault fault) {
        super(cluster);
        this.kind = kind;
        this.fault = fault;
    }

    /** What happens. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** The server refuses it, though it accepted the dry run. */
        REFUSED,
        /** It is created, and meanwhile the caller is interrupted. */
        INTERRUPTED
    }

    /** How real objects were created. */
    List<WriteOptions> writes() {
        return writes;
    }

    @Override
    public Document create(ResourceKind created, Document object, WriteOptions options) {
        if (options.dryRun()) {
            return super.create(created, object, options);
        }
        if (created.equals(kind) && fault == Fault.REFUSED) {
            throw HcpException.of(ErrorCode.FORBIDDEN, "not today").build();
        }
        Document stored = super.create(created, object, options);
        writes.add(options);
        if (created.equals(kind) && fault == Fault.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        return stored;
    }

    /** This cluster, so that what the view does is remembered here too. It has no deadline. */
    @Override
    public ClusterApi within(Deadline deadline) {
        return this;
    }

    /** The server's own connection stays open. */
    @Override
    public void close() {}
}
