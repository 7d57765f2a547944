package io.hcp4j.apiserver;

import com.google.common.base.Suppliers;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.apiserver.access.RbacAuthorizer;
import io.hcp4j.apiserver.access.Tokens;
import io.hcp4j.apiserver.access.UserInfo;
import io.hcp4j.apiserver.discovery.GeneralEndpoints;
import io.hcp4j.apiserver.http.ChannelSetup;
import io.hcp4j.apiserver.http.HttpFront;
import io.hcp4j.apiserver.http.ListenSocket;
import io.hcp4j.apiserver.inprocess.InProcessApi;
import io.hcp4j.apiserver.inprocess.InProcessTransport;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.rest.RequestHandler;
import io.hcp4j.apiserver.rest.ResourceEndpoints;
import io.hcp4j.apiserver.review.ReviewEndpoint;
import io.hcp4j.apiserver.review.Reviews;
import io.hcp4j.apiserver.storage.Compactor;
import io.hcp4j.apiserver.storage.Store;
import io.hcp4j.apiserver.tls.PemPair;
import io.hcp4j.apiserver.tls.ServerCertificates;
import io.hcp4j.apiserver.tls.TlsContext;
import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Kubernetes API server inside this process, on the loopback interface: kubectl and client libraries use it like any other.
 *
 * <p>There are no nodes behind it and no controllers except those that every object depends on: namespaces are furnished and cleared,
 * dependents of deleted owners collected, definitions of custom resources put into service. Several can run side by side.
 */
public final class EmbeddedApiServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedApiServer.class.getName());
    private static final String ADMIN = "kubernetes-admin";

    private final String name;
    private final String address;
    private final ServerIdentity identities;
    private final ServerCertificates certificates;
    private final Store store;
    private final Compactor history;
    private final Cluster cluster;
    private final Bootstrap foundation;
    private final Tokens tokens;
    private final ListenSocket door;
    private final RequestHandler front;

    private EmbeddedApiServer(EmbeddedOptions options, ServerIdentity identities, Store store, ListenSocket door) {
        this.name = options.name();
        this.address = options.address();
        this.identities = identities;
        List<String> hosts = Stream.concat(
                        Stream.of(address),
                        Stream.concat(ServerIdentity.USUAL_HOSTS.stream(), options.names().stream()))
                .distinct()
                .toList();
        this.certificates = new ServerCertificates(Suppliers.memoize(() -> {
            Credentials own = identities.authority().server(hosts);
            return new ServerCertificates.Presented(TlsContext.chain(own, identities.authority()), own.key());
        }));
        this.store = store;
        this.door = door;
        this.cluster = new Cluster(store, options.clock(), options.uidGenerator());
        this.tokens = new Tokens(cluster, identities.server().keyPair());
        this.foundation =
                Bootstrap.create(cluster, tokens, identities.authority().pem());
        this.front = front();
        this.history = new Compactor(store);
    }

    /**
     * Starts a server.
     *
     * @throws IOException when the port is taken, or the folder cannot be used or is in use
     */
    public static EmbeddedApiServer start(EmbeddedOptions options) throws IOException {
        // First, so that a taken port is noticed before any work on the state has begun.
        ListenSocket door =
                ListenSocket.at(new InetSocketAddress(InetAddress.getByName(options.address()), options.port()));
        try {
            return start(options, door);
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    private static EmbeddedApiServer start(EmbeddedOptions options, ListenSocket door) throws IOException {
        Store store = options.folder().isPresent()
                ? Store.open(options.folder().get().resolve("state"), options.history())
                : Store.ephemeral(options.history());
        try {
            EmbeddedApiServer server = new EmbeddedApiServer(options, identities(options), store, door);
            server.open();
            return server;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Where it is: {@code https://address:port}. */
    public String url() {
        return "https://" + address + ":" + port();
    }

    /** The port it listens at. */
    public int port() {
        return door.port();
    }

    /** The certificate authority that its clients have to trust, as PEM text. */
    public String authority() {
        return identities.authority().pem();
    }

    /** A kubeconfig with one context, for an administrator who has a token. */
    public String kubeconfig() {
        return kubeconfig(ADMIN, adminToken());
    }

    /** A kubeconfig with one context, for a user with a token. */
    public String kubeconfig(String user, String token) {
        return KubeconfigText.of(name, url(), authority(), user, token);
    }

    /** A token that may do everything. It stays valid as long as the server's folder. */
    public String adminToken() {
        return tokens.forUser(ADMIN, List.of(UserInfo.MASTERS));
    }

    /** A new client certificate of a user who may do everything. */
    public Credentials adminCertificate() {
        return identities.authority().client(ADMIN, List.of(UserInfo.MASTERS));
    }

    /**
     * Lets a user have a role everywhere.
     *
     * @param user the user name
     * @param role a ClusterRole, for example {@code view} or {@code cluster-admin}; "" for none
     * @return the user's token
     */
    public String user(String user, String role) {
        if (!role.isEmpty()) {
            foundation.bind(user, role);
        }
        return tokens.forUser(user, List.of());
    }

    /**
     * An administrator's way to this server from within its process: quick, and nothing is encrypted. Names and rules are the same as
     * over the network.
     */
    public ClusterApi inProcess() {
        InProcessTransport transport =
                new InProcessTransport(front, store, new UserInfo(ADMIN, "", List.of(UserInfo.MASTERS), Map.of()));
        return new InProcessApi(RestClusterApi.over(transport, url(), name, ConnectionOptions.defaults()), cluster);
    }

    /**
     * Presents a certificate of another authority to clients that ask for a name, from their next connection on. A certificate that cannot
     * be parsed is not presented.
     *
     * @param chains the certificates as PEM text, by the name; all other names get the server's own
     * @param keys their keys as PEM text, by the same names
     */
    public void setServingCertificates(Map<String, String> chains, Map<String, String> keys) {
        Map<String, ServerCertificates.Presented> parsed = new HashMap<>();
        chains.forEach((host, chain) -> {
            try {
                parsed.put(host, PemPair.parse(chain, keys.getOrDefault(host, "")));
            } catch (GeneralSecurityException e) {
                LOG.log(System.Logger.Level.WARNING, () -> name + " cannot serve as " + host + ": " + e.getMessage());
            }
        });
        certificates.present(parsed);
    }

    /** Ends all connections. What is in the server's folder stays. */
    @Override
    public void close() {
        foundation.close();
        history.close();
        store.close();
        door.close();
    }

    private static ServerIdentity identities(EmbeddedOptions options) throws IOException {
        return options.folder().isPresent()
                ? ServerIdentity.in(options.folder().get().resolve("pki"), options.name())
                : ServerIdentity.fresh(options.name());
    }

    private void open() {
        door.open(new ChannelSetup(certificates, identities.authority(), new HttpFront(front, tokens)));
    }

    private RequestHandler front() {
        RbacAuthorizer roles = new RbacAuthorizer(cluster);
        ReviewEndpoint questions = new ReviewEndpoint(new Reviews(cluster, roles, tokens).responders());
        return new RequestHandler(
                cluster,
                roles,
                new ResourceEndpoints(cluster, questions),
                new GeneralEndpoints(
                        cluster,
                        GeneralEndpoints.version("1", "36", "v1.36.0-sandbox"),
                        url().substring("https://".length())));
    }
}
