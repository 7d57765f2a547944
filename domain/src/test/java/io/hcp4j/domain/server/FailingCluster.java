package io.hcp4j.domain.server;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.cluster.LogStream;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.ServerVersion;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A connection over which lists of some kinds, logs and the version fail. It remembers what was listed. */
public final class FailingCluster extends ForwardingClusterApi {
    private final Predicate<ResourceKind> failing;
    private final ErrorCode code;
    private final String message;
    private final List<ResourceKind> listed = new ArrayList<>();
    private int logs;

    private FailingCluster(ClusterApi cluster, Predicate<ResourceKind> failing, ErrorCode code, String message) {
        super(cluster);
        this.failing = failing;
        this.code = code;
        this.message = message;
    }

    /** Everything fails. */
    public static FailingCluster always(ClusterApi cluster, ErrorCode code, String message) {
        return new FailingCluster(cluster, any -> true, code, message);
    }

    /** Lists of one kind fail. */
    public static FailingCluster listing(ResourceKind kind, ClusterApi cluster, ErrorCode code) {
        return new FailingCluster(cluster, kind::equals, code, "lists of " + kind + " fail");
    }

    /** Nothing but the logs fails. */
    public static FailingCluster logs(ClusterApi cluster, ErrorCode code) {
        return new FailingCluster(cluster, any -> false, code, "there is no log");
    }

    /** Nothing fails. */
    public static FailingCluster never(ClusterApi cluster) {
        return new FailingCluster(cluster, any -> false, ErrorCode.INTERNAL, "");
    }

    /** The kinds that were listed, in order. */
    public List<ResourceKind> listed() {
        return listed;
    }

    /** How many logs were asked for. */
    public int askedForLogs() {
        return logs;
    }

    @Override
    public Page list(ListQuery query) {
        listed.add(query.kind());
        if (failing.test(query.kind())) {
            throw failure();
        }
        return super.list(query);
    }

    @Override
    public List<String> log(LogQuery query) {
        logs++;
        if (!message.isEmpty()) {
            throw failure();
        }
        return super.log(query);
    }

    @Override
    public LogStream openLog(LogQuery query) {
        logs++;
        if (!message.isEmpty()) {
            throw failure();
        }
        return super.openLog(query);
    }

    @Override
    public ServerVersion version() {
        if (failing.test(WellKnownKinds.NAMESPACE)) {
            throw failure();
        }
        return super.version();
    }

    /** This cluster, so that what the view does is remembered here too. It has no deadline. */
    @Override
    public ClusterApi within(Deadline deadline) {
        return this;
    }

    /** The server's own connection stays open. */
    @Override
    public void close() {}

    private HcpException failure() {
        return HcpException.of(code, message).build();
    }
}
