package io.hcp4j.sdk;

import io.hcp4j.domain.access.Adapters;
import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.WatchSharingCluster;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Impersonation;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.connection.Product;
import io.hcp4j.ports.connection.ProvidedClient;
import io.hcp4j.ports.telemetry.TelemetryListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * <h2>Time limits</h2>
 *
 * <ul>
 *   <li>{@linkplain Builder#timeout Per call}, also {@code withTimeout} of a sub-client: how long one method may take, with all its requests,
 *       retries and waits.
 *   <li>{@linkplain Builder#limits Per request}: how long one attempt may take to connect and to be answered, how often a request is sent, how
 *       long the pauses between are, and optionally a point in time when all requests of the client are given up.
 * </ul>
 *
 * The earlier one wins: a request whose call has little time left gets only that much, and is not sent again when the pause would last longer.
 * Then it fails with DEADLINE_EXCEEDED, or with the failure of the last attempt. Waits whose time is over return a result that says so. A wait
 * without a timeout ends after an hour.
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
    private final List<Check> checks;

    private HcpClient(Builder builder) {
        Adapters adapters = builder.allAdapters();
        this.management = new WatchSharingCluster(
                builder.provided(adapters).open(builder.connection),
                Set.of(HypershiftKinds.HOSTED_CLUSTER, HypershiftKinds.NODE_POOL));
        this.ownExecutor = builder.executor == null ? Executors.newCachedThreadPool(HcpClient::thread) : null;
        this.calls = new Calls(
                adapters,
                management,
                builder.executor == null ? Objects.requireNonNull(ownExecutor) : builder.executor);
        this.settings = builder.settings.withConnection(builder.connection);
        this.checks = List.copyOf(builder.checks);
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

    /** Logs of hosted control planes in the namespace {@code clusters}; {@link LogsClient#inNamespace} for others. */
    public LogsClient logs() {
        return new LogsClient(calls, settings);
    }

    /** The prerequisites of hosted clusters, on the management cluster and on infrastructure clusters. */
    public DoctorClient doctor() {
        return new DoctorClient(calls, settings, checks);
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
        private ConnectionOptions connection = ConnectionOptions.defaults();
        private CallSettings settings = CallSettings.defaults();
        private @Nullable ProvidedClient client;
        private @Nullable ClusterConnector connector;
        private @Nullable Adapters adapters;
        private @Nullable Executor executor;
        private @Nullable Impersonation impersonation;
        private final List<Check> checks = new ArrayList<>();

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
         * Acts on the management cluster as another user than the kubeconfig's; default as the kubeconfig says. Without effect on a client
         * that the program has set up itself, and on the other clusters of a call.
         */
        public Builder actingAs(Impersonation user) {
            this.impersonation = Objects.requireNonNull(user, "user");
            return this;
        }

        /**
         * Uses a Kubernetes client that the program has, instead of a kubeconfig: {@code Fabric8.using(client)} or {@code
         * OfficialClient.using(client)}. It is not closed with this client. It keeps its own user agent and time for connecting; all other
         * settings of this builder apply.
         */
        public Builder client(ProvidedClient client) {
            this.client = Objects.requireNonNull(client, "client");
            return this;
        }

        /**
         * Uses a connection that is open already, instead of a kubeconfig. It is not closed with this client, and keeps the options that it
         * was opened with: {@link #limits}, {@link #product} and {@link #telemetry} apply to the other clusters of a call only.
         */
        public Builder client(ClusterApi cluster) {
            Objects.requireNonNull(cluster, "cluster");
            return client(options -> new BorrowedCluster(cluster));
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

        /** How long each call may take, however many requests it makes; default without limit, with an hour for each wait. */
        public Builder timeout(Duration timeout) {
            this.settings = settings.withTimeout(timeout);
            return this;
        }

        /**
         * Time limits and retries of single requests to the management cluster, guest clusters and infrastructure clusters; default {@link
         * ConnectionLimits#standard()}. Clusters that may be unreachable are given up sooner: after three attempts, and some after five seconds
         * for each connection.
         */
        public Builder limits(ConnectionLimits limits) {
            this.connection = connection.withLimits(limits);
            return this;
        }

        /**
         * Names the program in the {@code User-Agent} of each request, before the name of this library: {@code acme-platform/2.1
         * hcp4j/0.1.0 (java/17; fabric8)}. Default without. API servers write it to their audit logs.
         *
         * @param name for example {@code acme-platform}
         * @param version for example {@code 2.1}
         * @throws IllegalArgumentException when one of them is not a token of HTTP (RFC 9110)
         */
        public Builder product(String name, String version) {
            this.connection = connection.withProduct(new Product(name, version));
            return this;
        }

        /** Receives each attempt, retry and pause, renewed credentials and the life of watches, of all clusters; default nothing does. */
        public Builder telemetry(TelemetryListener listener) {
            this.connection = connection.withTelemetry(listener);
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
         * Adds a check to those that {@link HcpClient#doctor()} makes, beside the standard ones and those of the class path. Its id must be
         * its own: else each call of {@link DoctorClient} fails with an {@link IllegalArgumentException}.
         */
        public Builder check(Check check) {
            this.checks.add(Objects.requireNonNull(check, "check"));
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

        private ProvidedClient provided(Adapters all) {
            return client == null ? options -> all.connector().open(settings(all), options) : client;
        }

        private Kubeconfig settings(Adapters all) {
            Kubeconfig loaded = all.kubeconfigLoader().load(source());
            return impersonation == null ? loaded : loaded.actingAs(impersonation);
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
