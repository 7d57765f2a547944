package io.hcp4j.domain.access;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.NamedCluster;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of one call: the management cluster, which belongs to the caller, and others that are opened when the call needs them and closed
 * with this object. Used by one thread.
 */
public final class ClusterAccess implements AutoCloseable {
    private static final int FEW_ATTEMPTS = 3;
    /** All attempts together stay well below the half minute that is left to explain why a wait took too long. */
    private static final Duration SHORT_CONNECT = Duration.ofSeconds(5);

    private final Adapters adapters;
    private final Supplier<ClusterApi> connection;
    private final CallOptions options;
    private final Deque<ClusterApi> opened = new ArrayDeque<>();
    private @Nullable ClusterApi management;

    /**
     * The clusters of one call.
     *
     * @param management gives the management cluster; asked once, when the call first needs it; not closed with this object
     */
    public ClusterAccess(Adapters adapters, Supplier<ClusterApi> management, CallOptions options) {
        this.adapters = Objects.requireNonNull(adapters, "adapters");
        this.connection = Objects.requireNonNull(management, "management");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** The adapters that the program has wired. */
    public Adapters adapters() {
        return adapters;
    }

    /** What the caller decided for this call. */
    public CallOptions options() {
        return options;
    }

    /**
     * The management cluster.
     *
     * @throws HcpException BAD_CONNECTION_SETTINGS; UNAVAILABLE when a sandbox does not start
     */
    public ClusterApi management() {
        if (management == null) {
            management = connection.get();
        }
        return management;
    }

    /** The management cluster for use cases that talk to several clusters: its failures name it. */
    public ClusterApi namedManagement() {
        return new NamedCluster(management(), "management cluster");
    }

    /**
     * Opens another cluster.
     *
     * @throws HcpException BAD_CONNECTION_SETTINGS
     */
    public ClusterApi open(KubeconfigSource source) {
        return open(adapters.kubeconfigLoader().load(source), connection());
    }

    /** Opens a cluster that may be unreachable: it is given up sooner, so that the rest of an answer is not late. */
    public ClusterApi openBriefly(KubeconfigSource source) {
        return open(adapters.kubeconfigLoader().load(source), briefly());
    }

    /**
     * Opens the cluster that runs virtual machines, by a kubeconfig that refers to no file. Its failures name it.
     *
     * @param source where the kubeconfig is from, for messages
     * @throws HcpException BAD_CONNECTION_SETTINGS
     */
    public ClusterApi infrastructure(String kubeconfig, String source) {
        return infrastructure(kubeconfig, source, fewAttempts());
    }

    /** The same for one that may be unreachable, as {@link #openBriefly}. */
    public ClusterApi infrastructureBriefly(String kubeconfig, String source) {
        return infrastructure(kubeconfig, source, briefly());
    }

    /** As {@link #infrastructure(String, String)}, by a kubeconfig of this machine, which may refer to files. */
    public ClusterApi infrastructure(Kubeconfig kubeconfig) {
        return opened(adapters.infraClusters().open(kubeconfig, fewAttempts()));
    }

    /** How this call opens clusters: as its caller wants, up to its deadline. */
    public ConnectionOptions connection() {
        return options.connection().withLimits(limits());
    }

    /** The limits of every connection of this call, up to its deadline. */
    public ConnectionLimits limits() {
        return options.connection().limits().within(options.deadline());
    }

    private ClusterApi infrastructure(String kubeconfig, String source, ConnectionOptions connection) {
        return opened(adapters.infraClusters().open(new KubeconfigSource.Text(kubeconfig, "", source), connection));
    }

    private ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions connection) {
        return opened(adapters.connector().open(kubeconfig, connection));
    }

    private ClusterApi opened(ClusterApi cluster) {
        opened.push(cluster);
        return cluster;
    }

    private ConnectionOptions fewAttempts() {
        return connection().withLimits(limits().withAttemptsAtMost(FEW_ATTEMPTS));
    }

    private ConnectionOptions briefly() {
        return connection()
                .withLimits(limits().withAttemptsAtMost(FEW_ATTEMPTS).withConnectTimeoutAtMost(SHORT_CONNECT));
    }

    /** Closes the clusters that this object opened. Never throws. */
    @Override
    public void close() {
        opened.forEach(ClusterApi::close);
        opened.clear();
    }
}
