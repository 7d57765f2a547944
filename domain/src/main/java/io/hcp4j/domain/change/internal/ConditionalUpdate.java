package io.hcp4j.domain.change.internal;

import io.hcp4j.domain.validation.CanonicalForm;
import io.hcp4j.domain.validation.ManifestValidator;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * Changes an object that other clients may change at the same time: reads it, computes the change, and writes it on condition that the
 * object is still the one that was read. If it is not, it starts again with the newer object, so that neither change is lost. Only
 * fields that differ are sent.
 */
public final class ConditionalUpdate {
    /** The attempts that other clients may be ahead of. */
    private static final int ATTEMPTS = 200;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    private final ClusterApi cluster;
    private final WriteOptions options;
    private final ManifestValidator validator = new ManifestValidator();

    /**
     * Changes of objects in one cluster.
     *
     * @param options under whose name it writes; a dry run has the server check everything and store nothing
     */
    public ConditionalUpdate(ClusterApi cluster, WriteOptions options) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Has an object changed.
     *
     * @param change returns the desired object for the current one; called again whenever the object has changed. Where an answer
     *     was lost it is called as well, so its result has to be the same whether or not it was written before. What it throws ends
     *     the update
     * @throws HcpException NOT_FOUND; CONFLICT when others do not stop changing it; the errors of {@link ClusterApi#patch}
     */
    public UpdateResult execute(ResourceKey key, UnaryOperator<Document> change, Deadline deadline) {
        for (int attempt = 1; ; attempt++) {
            Document before = read(key);
            Document wanted = CanonicalForm.of(change.apply(before), before);
            Document difference = JsonMergePatch.between(before, wanted);
            if (difference.isEmpty()) {
                return new UpdateResult.Unchanged(before);
            }
            List<Problem> problems = validator.validateChange(before, wanted);
            if (!problems.isEmpty()) {
                return new UpdateResult.Refused(before, problems);
            }
            try {
                Document conditional =
                        difference.with(before.resourceVersion().orElse(""), "metadata", "resourceVersion");
                return new UpdateResult.Changed(before, cluster.patch(key, Patch.merge(conditional), options));
            } catch (HcpException failure) {
                boolean again =
                        failure.code() == ErrorCode.CONFLICT || failure.code().outcomeUnknown();
                if (!again || attempt == ATTEMPTS || deadline.expired()) {
                    throw failure;
                }
            }
            pause(key);
        }
    }

    /**
     * Computes the changed object, as far as that is possible without a write.
     *
     * @param change as in {@link #execute}
     * @throws HcpException NOT_FOUND
     */
    public UpdateResult preview(ResourceKey key, UnaryOperator<Document> change) {
        Document before = read(key);
        Document wanted = CanonicalForm.of(change.apply(before), before);
        List<Problem> problems = validator.validateChange(before, wanted);
        if (!problems.isEmpty()) {
            return new UpdateResult.Refused(before, problems);
        }
        return JsonMergePatch.between(before, wanted).isEmpty()
                ? new UpdateResult.Unchanged(before)
                : new UpdateResult.Changed(before, wanted);
    }

    private Document read(ResourceKey key) {
        return cluster.get(key).orElseThrow(() -> HcpException.of(ErrorCode.NOT_FOUND, "there is no " + key)
                .key(key)
                .server(cluster.server())
                .build());
    }

    /** Of random length, or two clients that collided would collide again. */
    private static void pause(ResourceKey key) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
        if (Thread.currentThread().isInterrupted()) {
            throw HcpException.of(ErrorCode.CANCELLED, "interrupted before " + key + " was changed")
                    .key(key)
                    .build();
        }
    }
}
