package io.hcp4j.kube;

import io.hcp4j.kube.Operation.Effect;
import io.hcp4j.kube.transport.MaskedTransport;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.Secrets;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.AccessReviewResult;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.cluster.LogStream;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.ServerVersion;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Kubernetes protocol, written once for every client library: paths, paging, status codes, retry and watch resumption over a
 * {@link RestTransport}.
 *
 * <p>When the server no longer accepts the credentials (401), a transport is opened anew, which reads files and runs exec plugins
 * again, and the call is made once more; only then is it UNAUTHENTICATED.
 */
public final class RestClusterApi implements ClusterApi {
    private final String server;
    private final RequestFactory requests;
    private final RequestExecutor conversation;
    private final Set<WatchStream> watches;
    private final Set<LogStream> logs;
    private final boolean view;

    /**
     * Opens a cluster. Nothing is sent yet.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when the factory cannot use the settings
     */
    public RestClusterApi(TransportFactory factory, Kubeconfig kubeconfig, ConnectionOptions options) {
        this(factory, kubeconfig, options, BackoffClock.real());
    }

    /**
     * Opens a cluster over a transport whose credentials are its owner's: when the server no longer accepts them, a call is UNAUTHENTICATED at
     * once. Nothing is sent yet.
     *
     * @param transport closed with the returned object
     * @param server the address it talks to, for messages
     * @param source what messages call the place of its settings
     */
    public static RestClusterApi over(
            RestTransport transport, String server, String source, ConnectionOptions options) {
        Kubeconfig settings = new Kubeconfig(Document.empty(), "", "", server, source);
        Telemetry telemetry = Telemetry.of(server, options.telemetry());
        return new RestClusterApi(
                Transports.of(new MaskedTransport(transport, Secrets.none()), telemetry),
                settings,
                options.limits(),
                telemetry,
                BackoffClock.real());
    }

    RestClusterApi(TransportFactory factory, Kubeconfig kubeconfig, ConnectionOptions options, BackoffClock pace) {
        this(factory, kubeconfig, options, Telemetry.of(kubeconfig.server(), options.telemetry()), pace);
    }

    private RestClusterApi(
            TransportFactory factory,
            Kubeconfig kubeconfig,
            ConnectionOptions options,
            Telemetry telemetry,
            BackoffClock pace) {
        this(
                Transports.renewed(
                        limits -> factory.open(kubeconfig, options.withLimits(limits)), options.limits(), telemetry),
                kubeconfig,
                options.limits(),
                telemetry,
                pace);
    }

    private RestClusterApi(
            Transports transports,
            Kubeconfig kubeconfig,
            ConnectionLimits limits,
            Telemetry telemetry,
            BackoffClock pace) {
        this.server = kubeconfig.server();
        this.requests = new RequestFactory(limits.responseTimeout());
        this.conversation = new RequestExecutor(transports, new ErrorTranslation(kubeconfig), limits, telemetry, pace);
        this.watches = ConcurrentHashMap.newKeySet();
        this.logs = ConcurrentHashMap.newKeySet();
        this.view = false;
    }

    private RestClusterApi(RestClusterApi cluster, Deadline deadline) {
        this.server = cluster.server;
        this.requests = cluster.requests;
        this.conversation = cluster.conversation.within(deadline);
        this.watches = cluster.watches;
        this.logs = cluster.logs;
        this.view = true;
    }

    @Override
    public Optional<Document> get(ResourceKey key) {
        Operation operation = Operation.on(key, "read", "get", Effect.NONE);
        RequestExecutor.Answer answer = conversation.send(
                operation, requests.get(ResourcePaths.object(key)), (status, inDoubt) -> status.objectIsAbsent());
        return answer.success() ? Optional.of(answer.reply().body()) : Optional.empty();
    }

    @Override
    public Page list(ListQuery query) {
        return ListPager.read(conversation, requests, query);
    }

    @Override
    public WatchStream watch(WatchQuery query) {
        RestWatch watch = RestWatch.start(conversation, requests, query, watches::remove);
        watches.add(watch);
        return watch;
    }

    @Override
    public Document create(ResourceKind kind, Document object, WriteOptions options) {
        Document complete = ObjectIdentity.complete(kind, object);
        String namespace = ObjectIdentity.namespace(kind, complete);
        Effect effect = Effect.EACH_TIME.orNone(options.dryRun());
        Operation operation = complete.name().isEmpty()
                ? Operation.creation(
                        kind,
                        namespace,
                        complete.text("metadata", "generateName").orElse(""),
                        effect)
                : Operation.on(new ResourceKey(kind, namespace, complete.name()), "create", "create", effect);
        return conversation
                .send(operation, requests.create(ResourcePaths.collection(kind, namespace), complete, options))
                .body();
    }

    @Override
    public Document apply(ResourceKind kind, Document object, ApplyOptions options) {
        Document complete = ObjectIdentity.complete(kind, object);
        ResourceKey key = ObjectIdentity.key(kind, complete);
        Operation operation =
                Operation.on(key, "apply", "create and patch", Effect.SAME_AS_ONCE.orNone(options.dryRun()));
        return conversation
                .send(operation, requests.apply(ResourcePaths.object(key), complete, options))
                .body();
    }

    @Override
    public Document patch(ResourceKey key, Patch patch, WriteOptions options) {
        Operation operation = Operation.on(key, "patch", "patch", Effect.EACH_TIME.orNone(options.dryRun()));
        return conversation
                .send(operation, requests.patch(ResourcePaths.object(key, patch.subresource()), patch, options))
                .body();
    }

    @Override
    public boolean delete(ResourceKey key, DeleteOptions options) {
        Effect once = options.uid().isEmpty() ? Effect.EACH_TIME : Effect.SAME_AS_ONCE;
        Operation operation = Operation.on(key, "delete", "delete", once.orNone(options.dryRun()));
        RequestExecutor.Answer answer = conversation.send(
                operation,
                requests.delete(ResourcePaths.object(key), options),
                (status, inDoubt) -> status.objectIsAbsent() || (inDoubt && status.uidDiffers()));
        return answer.success() || answer.inDoubt();
    }

    @Override
    public List<String> log(LogQuery query) {
        RequestExecutor.Answer answer = conversation.send(
                Operation.log(query),
                requests.log(query),
                (status, inDoubt) -> status.objectIsAbsent() || status.reply().status() == 200);
        return answer.success() ? answer.reply().text().lines().toList() : List.of();
    }

    @Override
    public LogStream openLog(LogQuery query) {
        RestLog log = RestLog.open(conversation, requests, query, logs::remove);
        logs.add(log);
        return log;
    }

    @Override
    public AccessReviewResult review(AccessReview question) {
        Operation operation = Operation.asking(
                "the right to " + question.verb() + " " + question.resource(),
                "create selfsubjectaccessreviews.authorization.k8s.io");
        Document answer =
                conversation.send(operation, requests.review(question)).body();
        return new AccessReviewResult(
                answer.flag("status", "allowed").orElse(false),
                answer.text("status", "reason").orElse(""));
    }

    @Override
    public ClusterApi within(Deadline deadline) {
        return new RestClusterApi(this, deadline);
    }

    @Override
    public boolean serves(ResourceKind kind) {
        Operation operation = Operation.asking("the API " + kind.apiVersion(), "get " + ResourcePaths.discovery(kind));
        RequestExecutor.Answer answer = conversation.send(
                operation,
                requests.get(ResourcePaths.discovery(kind)),
                (status, inDoubt) -> status.reply().status() == 404);
        return answer.success()
                && answer.reply().body().objects("resources").stream()
                        .anyMatch(resource -> resource.text("name").orElse("").equals(kind.plural()));
    }

    @Override
    public ServerVersion version() {
        Operation operation = Operation.asking("the version", "get " + ResourcePaths.VERSION);
        Document answer = conversation
                .send(operation, requests.get(ResourcePaths.VERSION))
                .body();
        return new ServerVersion(
                answer.text("gitVersion").orElse(""), answer.text("platform").orElse(""));
    }

    @Override
    public String server() {
        return server;
    }

    @Override
    public void close() {
        if (view) {
            return;
        }
        watches.forEach(WatchStream::close);
        logs.forEach(LogStream::close);
        conversation.close();
    }
}
