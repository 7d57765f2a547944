package io.hcp4j.cli.frame;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.NamedCluster;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.Deadline;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens clusters through the selected client library and closes them when the command ends. */
public final class ClusterAccess implements AutoCloseable {
    private static final String INFRASTRUCTURE = "infrastructure cluster";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 3;
    /** All attempts together stay well below the half minute that is left to explain why a wait took too long. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

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

    /** As {@link #open}, for one that may be down: it is given up sooner, since somebody waits for what others say. */
    public ClusterApi look(KubeconfigSource source) {
        ClusterApi cluster = wiring.connector().open(wiring.kubeconfigLoader().load(source), briefly());
        open.push(cluster);
        return cluster;
    }

    /**
     * The cluster that runs virtual machines, by a kubeconfig that refers to no file. Its failures name it, so that nobody takes it for the
     * management cluster; and it is given up sooner, since somebody waits for what it says.
     *
     * @param source where the kubeconfig is from, for messages
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS
     */
    public ClusterApi infrastructureCluster(String kubeconfig, String source) {
        return infrastructureCluster(kubeconfig, source, patiently());
    }

    /** The same for one that may be down, as {@link #look}. */
    public ClusterApi lookAtInfrastructure(String kubeconfig, String source) {
        return infrastructureCluster(kubeconfig, source, briefly());
    }

    /** As {@link #infrastructureCluster(String, String)}, by a kubeconfig of this machine, which may refer to its files. */
    public ClusterApi infrastructureCluster(Kubeconfig kubeconfig) {
        return infrastructureCluster(kubeconfig, patiently());
    }

    /** The management cluster for commands that talk to both: its failures name it. */
    public ClusterApi namedManagementCluster() {
        return new NamedCluster(managementCluster(), "management cluster");
    }

    /** The patience of every connection of this command, bounded by {@code --timeout}. */
    public ConnectionLimits limits() {
        return ConnectionLimits.standard().until(deadline);
    }

    private ClusterApi infrastructureCluster(String kubeconfig, String source, ConnectionLimits limits) {
        try {
            return infrastructureCluster(
                    wiring.kubeconfigLoader().load(new KubeconfigSource.Text(kubeconfig, "", source)), limits);
        } catch (HcpException failure) {
            throw failure.at(INFRASTRUCTURE);
        }
    }

    private ClusterApi infrastructureCluster(Kubeconfig kubeconfig, ConnectionLimits limits) {
        ClusterApi cluster = wiring.connector().open(kubeconfig, limits);
        open.push(cluster);
        return new NamedCluster(cluster, INFRASTRUCTURE);
    }

    /** Fewer attempts, but as long to connect as any other. */
    private ConnectionLimits patiently() {
        return limits().withAttempts(ATTEMPTS, PAUSE);
    }

    private ConnectionLimits briefly() {
        return patiently().withConnect(CONNECT);
    }

    @Override
    public void close() {
        open.forEach(ClusterApi::close);
        open.clear();
    }
}
