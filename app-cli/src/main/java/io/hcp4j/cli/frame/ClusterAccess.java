package io.hcp4j.cli.frame;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.Deadline;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens clusters through the selected client library and closes them when the command ends. */
public final class ClusterAccess implements AutoCloseable {
    private final Wiring wiring;
    private final Supplier<KubeconfigSource> settings;
    private final Deadline deadline;
    private final Deque<ClusterApi> open = new ArrayDeque<>();
    private @Nullable ClusterApi management;

    /**
     * No cluster yet.
     *
     * @param settings of the management cluster, asked for when it is first wanted
     */
    ClusterAccess(Wiring wiring, Supplier<KubeconfigSource> settings, Deadline deadline) {
        this.wiring = wiring;
        this.settings = settings;
        this.deadline = deadline;
    }

    /**
     * The cluster of {@code --kubeconfig} and {@code --context}, or the sandbox's, opened once.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS; UNAVAILABLE when the sandbox does not start
     */
    public ClusterApi managementCluster() {
        if (management == null) {
            management = open(settings.get());
        }
        return management;
    }

    /**
     * Another cluster. It is closed with this object, or earlier by its user.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS
     */
    public ClusterApi open(KubeconfigSource source) {
        ClusterApi cluster = wiring.connector().open(wiring.kubeconfigLoader().load(source), limits());
        open.push(cluster);
        return cluster;
    }

    /** The patience of every connection of this command, bounded by {@code --timeout}. */
    public ConnectionLimits limits() {
        return ConnectionLimits.standard().until(deadline);
    }

    @Override
    public void close() {
        open.forEach(ClusterApi::close);
        open.clear();
    }
}
