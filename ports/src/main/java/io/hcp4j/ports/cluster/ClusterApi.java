package io.hcp4j.ports.cluster;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.util.List;
import java.util.Optional;

/**
 * One Kubernetes API server: the management cluster, an infrastructure cluster or a guest cluster.
 *
 * <p>Every call is one round trip, or several when it is retried. Implementations are safe for use by many threads.
 *
 * <h2>Failure</h2>
 *
 * Every failure is an {@link io.hcp4j.ports.error.HcpException}. What may be thrown by any call and is not repeated below:
 * UNAUTHENTICATED, FORBIDDEN, UNTRUSTED, UNREACHABLE, THROTTLED; on calls that change nothing TIMEOUT, BROKEN, UNAVAILABLE,
 * SERVER_FAILED; on calls that change something OUTCOME_UNKNOWN in their place, because the change may have happened. DEADLINE_EXCEEDED
 * when the deadline of the connection or of its {@linkplain #within view} passed before the call was sent.
 *
 * <h2>Retry</h2>
 *
 * Transient failures ({@link io.hcp4j.ports.error.ErrorCode#transientFailure()}) are retried inside the call, within the limits of
 * the connection, waiting as long as the server's Retry-After asks. A change is sent again only if the server surely did not carry it
 * out (THROTTLED, UNREACHABLE), or if carrying it out twice is the same as once: {@link #apply}, and {@link #delete} with a uid. A
 * dry run changes nothing and is treated as a read.
 */
public interface ClusterApi extends AutoCloseable {

    /**
     * Reads one object.
     *
     * @return the object, or empty when the object or its namespace does not exist
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the server does not serve the kind at all
     */
    Optional<Document> get(ResourceKey key);

    /**
     * Reads one page of a list.
     *
     * @throws io.hcp4j.ports.error.HcpException EXPIRED when the continue token is too old; NOT_FOUND when the kind is not served
     */
    Page list(ListQuery query);

    /**
     * Follows changes from a resource version on. The returned stream goes on by itself after a break: see {@link WatchStream}. Returns
     * after the first contact; a transient failure of it is mended in the background.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the kind is not served
     */
    WatchStream watch(WatchQuery query);

    /**
     * Creates an object; its kind, namespace and name are those in the document ({@code metadata.generateName} is allowed).
     *
     * @return the object as the server stored it (or, on a dry run, would have)
     * @throws io.hcp4j.ports.error.HcpException ALREADY_EXISTS; INVALID; NOT_FOUND when the namespace or kind does not exist
     */
    Document create(ResourceKind kind, Document object, WriteOptions options);

    /**
     * Server-side apply: makes the fields in the document so, owned by the options' field manager, creating the object if needed.
     * Safe to repeat.
     *
     * @return the object as the server stored it (or would have)
     * @throws io.hcp4j.ports.error.HcpException CONFLICT with {@link io.hcp4j.ports.error.HcpException#conflicts()} when another manager
     *     owns a field and {@link ApplyOptions#force()} is false; INVALID; NOT_FOUND when the namespace or kind does not exist
     */
    Document apply(ResourceKind kind, Document object, ApplyOptions options);

    /**
     * Changes an existing object.
     *
     * @return the object as the server stored it (or would have)
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND; INVALID; CONFLICT when the patch names a resourceVersion that is no longer
     *     current
     */
    Document patch(ResourceKey key, Patch patch, WriteOptions options);

    /**
     * Starts the deletion of an object. The object may live on until its finalizers are done.
     *
     * @return false when there was no such object
     * @throws io.hcp4j.ports.error.HcpException CONFLICT when a precondition of the options does not hold; NOT_FOUND when the server
     *     does not serve the kind at all
     */
    boolean delete(ResourceKey key, DeleteOptions options);

    /**
     * Reads the last lines that a container has written. The server asks the pod's node for them, which may be down; so this is tried once,
     * and not for long. At most 16 KiB are read; of longer logs the end is left out. {@link LogQuery#follow} has no meaning here. Credentials
     * in the lines are masked.
     *
     * @return in order; none when there is no such pod
     * @throws io.hcp4j.ports.error.HcpException INVALID when the pod has no such container, or that was not started yet; SERVER_FAILED or
     *     TIMEOUT when its node does not answer
     */
    List<String> log(LogQuery query);

    /**
     * Opens what a container has written, and with {@link LogQuery#follow} what it will write, without a limit to its size and unchanged. Tried
     * once. Of a container that has written nothing yet, a log that is followed may open only with the first line.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when there is no such pod; INVALID when the pod has no such container, or that was
     *     not started yet, or not a second time; SERVER_FAILED or TIMEOUT when its node does not answer
     */
    LogStream openLog(LogQuery query);

    /**
     * Asks whether the connection's own user may do something (SelfSubjectAccessReview).
     *
     * @return the server's answer with its reason
     */
    AccessReviewResult review(AccessReview question);

    /**
     * Returns a view of this connection for work that has less time: its calls and watches give up at the deadline, or at this connection's
     * own if that comes first. The view shares everything else. Closing the view closes nothing; closing this connection ends the
     * view's watches too.
     */
    ClusterApi within(Deadline deadline);

    /** Whether the server serves a kind at exactly this version (API discovery). */
    boolean serves(ResourceKind kind);

    /** The server's own version. */
    ServerVersion version();

    /** The server's address, {@code https://host:port}, for messages. */
    String server();

    /** Releases connections; open watches and logs end. Never throws. */
    @Override
    void close();
}
