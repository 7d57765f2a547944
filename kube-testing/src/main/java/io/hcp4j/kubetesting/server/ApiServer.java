package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.SuiteLog;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.kubetesting.pki.PemPair;
import io.hcp4j.ports.connection.Kubeconfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A real Kubernetes API server for tests, one for all suites of a JVM but those that ask for another.
 *
 * <p>The first of these that is there: the cluster of the flat kubeconfig that {@code HCP4J_TEST_KUBECONFIG} names; a kube-apiserver and
 * an etcd from the folder {@code KUBEBUILDER_ASSETS}; K3s in a container; what a {@link ServerProvider} brings. The environment can insist:
 * {@code HCP4J_REQUIRE=kube} on a real one, {@code HCP4J_REQUIRE=embedded} on that of the provider. Servers started here end with the JVM, even when it is
 * killed. A module that uses this class also needs {@code testcontainers-k3s} at test scope.
 */
public final class ApiServer {
    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String METADATA = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";
    private static final String HOME = "hcp4j-test-users";
    private static final String ADMIN = "admin";

    private final Found found;
    private final Wire wire;
    private final Wire anonymous;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final AtomicInteger namespaces = new AtomicInteger();
    private final Map<String, Login> users = new ConcurrentHashMap<>();
    private final Queue<String> toDelete = new ConcurrentLinkedQueue<>();

    private ApiServer(Found found) {
        this.found = found;
        this.wire =
                new Wire(found.endpoint(), found.token(), found.token().isEmpty() ? found.client() : Optional.empty());
        this.anonymous = new Wire(found.endpoint(), "", Optional.empty());
        if (!found.own()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::deleteNamespaces, "delete test namespaces"));
        }
    }

    /**
     * The shared server, for one suite, whose name goes into the build's summary.
     *
     * <p>Without any server the test is aborted, unless the environment has {@code HCP4J_REQUIRE=kube}: then it fails.
     */
    public static ApiServer require(Class<?> suite) {
        ApiServer server = Shared.REAL == null ? Shared.STAND_IN : Shared.REAL;
        SuiteLog.note(suite, server == null ? SuiteLog.NOT_RUN : server.description());
        if (server == null) {
            throw Needed.missing(
                    "no API server: set KUBEBUILDER_ASSETS or HCP4J_TEST_KUBECONFIG, or start a container engine");
        }
        return server;
    }

    /**
     * A server that no other suite uses, for one that installs other definitions than the rest. Ends with the JVM.
     *
     * <p>Where none can be started the test is aborted or fails, as in {@link #require}: an existing cluster is not one's own.
     */
    public static ApiServer requireOwn(Class<?> suite) {
        return own(suite, newServer());
    }

    /**
     * A second server, one for all suites of a JVM that ask for it: for those that need two clusters, and for those that install the
     * definitions of {@code CrdInstaller}, which differ from what {@link #installCrds} installs. A suite that needs it without certain
     * objects deletes them first.
     *
     * <p>Where none can be started the test is aborted or fails, as in {@link #require}.
     */
    public static ApiServer requireSecond(Class<?> suite) {
        return own(suite, Second.SERVER);
    }

    /**
     * The shared server, for a suite that compares our own with it: what a {@link ServerProvider} brings is not good enough.
     *
     * <p>Without a real one the test is aborted or fails, as in {@link #require}.
     */
    public static ApiServer requireReal(Class<?> suite) {
        Needed.here(suite, Shared.REAL != null, "real API server to compare with");
        return require(suite);
    }

    /**
     * The server that the {@link ServerProvider} brings, whatever else is at hand: for suites that must pass on it as well. One for all
     * of a JVM's suites that ask for it.
     *
     * @throws IllegalStateException without a provider on the class path
     */
    public static ApiServer requireProvided(Class<?> suite) {
        ApiServer server = Provided.SERVER;
        if (server == null) {
            throw new IllegalStateException("no " + ServerProvider.class.getName() + " on the class path");
        }
        SuiteLog.note(suite, server.description());
        return server;
    }

    /**
     * A server that a suite has started by other means, for itself.
     *
     * @param description what it is, for the build's summary
     * @param kubeconfig flat, of an administrator
     */
    public static ApiServer at(Class<?> suite, String description, String kubeconfig) {
        SuiteLog.note(suite, description);
        return new ApiServer(Found.ofFlatKubeconfig(description, true, kubeconfig));
    }

    /** What it is, for example {@code kube-apiserver v1.36.3 from KUBEBUILDER_ASSETS}. */
    public String description() {
        return found.description();
    }

    /** Where it is. */
    public Endpoint endpoint() {
        return found.endpoint();
    }

    /** A kubeconfig that may do everything, with a token. */
    public Kubeconfig admin() {
        return endpoint().as(adminLogin());
    }

    /** An administrator's token. */
    public Login adminLogin() {
        return found.token().isEmpty() ? user(ADMIN, "cluster-admin") : Login.token(found.token());
    }

    /** An administrator's client certificate; empty on clusters whose kubeconfig has none. */
    public Optional<PemPair> clientCertificate() {
        return found.client();
    }

    /**
     * The token of a service account of this name, made at the first call.
     *
     * @param clusterRole the role it has everywhere, for example {@code cluster-admin}; "" for no rights. Not one that is
     *     aggregated, such as {@code view}: without a controller manager those are empty
     */
    public Login user(String name, String clusterRole) {
        return users.computeIfAbsent(name, unused -> newUser(name, clusterRole));
    }

    /** A new, empty namespace. On clusters that were there before, it is deleted when the JVM ends. */
    public String freshNamespace() {
        String name = "hcp4j-" + run + "-" + namespaces.incrementAndGet();
        createNamespace(name);
        return name;
    }

    /** Installs the HyperShift CRDs of {@code ../shared}, and waits until they are served; aborts the test where they are not at hand. */
    public void installCrds() {
        Path folder = TestRoot.path().resolve("../shared/peer/crds").normalize();
        if (!Crds.install(wire, folder)) {
            throw Needed.missing("no CRDs: " + folder + " is not there");
        }
    }

    /**
     * Sends one JSON request as administrator, past the client under test, and returns the body whatever the status. A PATCH is a merge
     * patch.
     */
    public String send(String method, String path, String body) {
        return send(method, path, method.equals("PATCH") ? MERGE_PATCH : JSON, body);
    }

    /** As {@link #send(String, String, String)}, with a media type: for patches of other kinds. */
    public String send(String method, String path, String contentType, String body) {
        return wire.send(method, path, contentType, body).body();
    }

    /** Lists objects as administrator, their metadata only: each change of an object changes its {@code resourceVersion}. */
    public String listMetadata(String path) {
        return wire.send("GET", path, JSON, METADATA, "").body();
    }

    /** TLS as a client of this server, without a certificate of its own: a proxy lends its clients no rights. */
    public SSLContext tls() {
        return anonymous.tls();
    }

    private static @Nullable ApiServer newServer() {
        return Servers.start().or(Servers::standIn).map(ApiServer::new).orElse(null);
    }

    private static ApiServer own(Class<?> suite, @Nullable ApiServer server) {
        SuiteLog.note(suite, server == null ? SuiteLog.NOT_RUN : server.description());
        if (server == null) {
            throw Needed.missing("no API server of one's own: set KUBEBUILDER_ASSETS, or start a container engine");
        }
        return server;
    }

    private Login newUser(String name, String clusterRole) {
        createNamespace(HOME);
        String accounts = "/api/v1/namespaces/" + HOME + "/serviceaccounts";
        wire.post(accounts, JSON, "{\"metadata\":{\"name\":\"" + name + "\"}}");
        if (!clusterRole.isEmpty()) {
            wire.post("/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", JSON, """
                    {"metadata":{"name":"%1$s-%2$s"},
                     "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"%3$s"},
                     "subjects":[{"kind":"ServiceAccount","namespace":"%1$s","name":"%2$s"}]}
                    """.formatted(
                            HOME, name, clusterRole));
        }
        String answer = wire.post(accounts + "/" + name + "/token", JSON, "{\"spec\":{\"expirationSeconds\":7200}}");
        return Login.token(JsonText.field(answer, "token"));
    }

    private void createNamespace(String name) {
        wire.post("/api/v1/namespaces", JSON, "{\"metadata\":{\"name\":\"" + name + "\"}}");
        toDelete.add(name);
    }

    private void deleteNamespaces() {
        toDelete.forEach(name -> wire.send("DELETE", "/api/v1/namespaces/" + name, "", ""));
    }

    /** Started when first asked for, once. */
    private static final class Shared {
        private static final @Nullable ApiServer REAL =
                Servers.find().map(ApiServer::new).orElse(null);
        private static final @Nullable ApiServer STAND_IN =
                REAL == null ? Servers.standIn().map(ApiServer::new).orElse(null) : null;
    }

    /** Started when first asked for, once. */
    private static final class Second {
        private static final @Nullable ApiServer SERVER = newServer();
    }

    /** Started when first asked for, once. */
    private static final class Provided {
        private static final @Nullable ApiServer SERVER =
                Servers.provided().map(ApiServer::new).orElse(null);
    }
}
