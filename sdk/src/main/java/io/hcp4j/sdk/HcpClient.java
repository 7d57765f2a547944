package io.hcp4j.sdk;

import io.hcp4j.domain.access.Adapters;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.WatchSharingCluster;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Hosted control planes on OpenShift Virtualization, through one management cluster.
 *
 * <pre>{@code
 * try (HcpClient hcp = HcpClient.builder().kubeconfig(Path.of("mgmt.kubeconfig")).build()) {
 *     hcp.clusters().create(ClusterRequest.kubevirt("team-a").pullSecret(json).pool(p -> p.replicas(2)).build());
 *     hcp.clusters().waitFor("team-a", ClusterCondition.COMPLETED);
 * }
 * }</pre>
 *
 * <p>One client serves a whole program: it is immutable and safe for use by many threads, and so are its sub-clients. Connections and watches are
 * shared: any number of waits for hosted clusters and node pools needs one watch of each kind. Every method exists twice: one that returns the
 * result on the caller's thread, and one with the suffix {@code Async} that returns an {@link Operation}.
 *
 * <h2>Failure</h2>
 *
 * Outcomes that a caller can plan for are results. All else is an {@link io.hcp4j.ports.error.HcpException} with a code; calls on the caller's
 * thread end with CANCELLED when that thread is interrupted.
 *
 * <h2>Closing</h2>
 *
 * {@link #close()} cancels the calls of all threads, as {@link Operation#cancel()} and an interrupt do: what they have written stays, and the
 * same call of another client goes on where they stopped. It waits up to ten seconds for them to notice, then closes the connections. Calls that
 * begin later are refused with an {@link IllegalStateException}. A client library and an executor that the program has handed in stay open.
 */
public final class HcpClient implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Calls calls;
    private final CallSettings settings;
    private final ClusterApi management;
    private final @Nullable ExecutorService ownExecutor;

    private HcpClient(Builder builder) {
        Adapters adapters = builder.allAdapters();
        ClusterApi connection = builder.management == null
                ? adapters.connector().open(adapters.kubeconfigLoader().load(builder.source()), builder.limits)
                : new BorrowedCluster(builder.management);
        this.management =
                new WatchSharingCluster(connection, Set.of(HypershiftKinds.HOSTED_CLUSTER, HypershiftKinds.NODE_POOL));
        this.ownExecutor = builder.executor == null ? Executors.newCachedThreadPool(HcpClient::thread) : null;
        this.calls = new Calls(
                adapters,
                management,
                builder.executor == null ? Objects.requireNonNull(ownExecutor) : builder.executor);
        this.settings = builder.settings;
    }

    /** Starts a client for the management cluster of the standard kubeconfig. */
    public static Builder builder() {
        return new Builder();
    }

    /** Hosted clusters in the namespace {@code clusters}; {@link ClustersClient#inNamespace} for others. */
    public ClustersClient clusters() {
        return new ClustersClient(calls, settings);
    }

    /** Node pools in the namespace {@code clusters}; {@link NodePoolsClient#inNamespace} for others. */
    public NodePoolsClient nodePools() {
        return new NodePoolsClient(calls, settings);
    }

    /** External infrastructure of hosted clusters in the namespace {@code clusters}; {@link InfraClient#inNamespace} for others. */
    public InfraClient infra() {
        return new InfraClient(calls, settings);
    }

    /** The connection to the management cluster, for what has no method here. It is closed with this client. */
    public ClusterApi management() {
        return management;
    }

    @Override
    public void close() {
        calls.close(CLOSING);
        if (ownExecutor != null) {
            ownExecutor.shutdown();
        }
        management.close();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hcp4j-" + Builder.THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Builds an {@link HcpClient}. */
    public static final class Builder {
        private static final AtomicInteger THREADS = new AtomicInteger();

        private @Nullable KubeconfigSource source;
        private String context = "";
        private ConnectionLimits limits = ConnectionLimits.standard();
        private CallSettings settings = CallSettings.defaults();
        private @Nullable ClusterApi management;
        private @Nullable ClusterConnector connector;
        private @Nullable Adapters adapters;
        private @Nullable Executor executor;

        private Builder() {}

        /**
         * Reads the kubeconfig from a file. Default: as kubectl finds it ({@code KUBECONFIG}, the pod's account, {@code ~/.kube/config}).
         */
        public Builder kubeconfig(Path file) {
            this.source = new KubeconfigSource.File(file, "");
            return this;
        }

        /** Takes a kubeconfig as text, YAML or JSON, which must not refer to files. */
        public Builder kubeconfig(String text) {
            this.source = new KubeconfigSource.Text(text, "", "the text given");
            return this;
        }

        /** Selects a context of the kubeconfig; default its current one. */
        public Builder context(String name) {
            this.context = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Uses a connection that the program has, instead of a kubeconfig: {@code Fabric8.using(client)} or {@code
         * OfficialClient.using(client)}. It is not closed with this client.
         */
        public Builder client(ClusterApi cluster) {
            this.management = Objects.requireNonNull(cluster, "cluster");
            return this;
        }

        /** Chooses the client library; default the one on the class path, of which there must be exactly one. */
        public Builder connector(ClusterConnector connector) {
            this.connector = Objects.requireNonNull(connector, "connector");
            return this;
        }

        /**
         * Replaces all adapters, for programs that wire them themselves; default {@link StandardAdapters}. {@link #connector} then has no
         * effect.
         */
        public Builder adapters(Adapters adapters) {
            this.adapters = Objects.requireNonNull(adapters, "adapters");
            return this;
        }

        /** The name that API servers record as owner of the fields that this client writes; 1 to 128 characters; default {@code hcp4j}. */
        public Builder fieldManager(String name) {
            this.settings = settings.withFieldManager(name);
            return this;
        }

        /** How long each call may take; default without limit, with an hour for each wait. */
        public Builder timeout(Duration timeout) {
            this.settings = settings.withTimeout(timeout);
            return this;
        }

        /** Time limits and retries of single requests; default {@link ConnectionLimits#standard()}. */
        public Builder limits(ConnectionLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /** Runs the {@code Async} methods; default threads of the client's own, which end with it. */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /** Receives the progress of every call, on the thread that runs it. */
        public Builder listener(ProgressListener listener) {
            this.settings = settings.withListener(listener);
            return this;
        }

        /**
         * Connects. Nothing is sent yet, so an unreachable server shows at the first call.
         *
         * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when the kubeconfig cannot be used, or when no client library,
         *     or more than one, is on the class path and none is chosen
         */
        public HcpClient build() {
            return new HcpClient(this);
        }

        private Adapters allAdapters() {
            if (adapters != null) {
                return adapters;
            }
            return connector == null ? new StandardAdapters() : new StandardAdapters(connector);
        }

        private KubeconfigSource source() {
            if (source instanceof KubeconfigSource.File file) {
                return new KubeconfigSource.File(file.path(), context);
            }
            if (source instanceof KubeconfigSource.Text text) {
                return new KubeconfigSource.Text(text.text(), context, text.source());
            }
            return new KubeconfigSource.Standard(context);
        }
    }
}
