package io.hcp4j.domain.change.internal;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.time.Deadline;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A change of one object.
 *
 * @param key the object
 * @param initial what is created when there is no such object; empty when that is an error
 * @param change as for {@link ConditionalUpdate#execute}
 */
public record ObjectEdit(ResourceKey key, Optional<Document> initial, UnaryOperator<Document> change) {
    /** How often an object is looked for again that others create and delete, or whose creation was not answered. */
    private static final int ATTEMPTS = 3;

    /** Checks that nothing is missing. */
    public ObjectEdit {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(initial, "initial");
        Objects.requireNonNull(change, "change");
    }

    /** A change of an object that must be there. */
    public static ObjectEdit of(ResourceKey key, UnaryOperator<Document> change) {
        return new ObjectEdit(key, Optional.empty(), change);
    }

    /** A change of an object that is created when it is missing. */
    public static ObjectEdit creating(ResourceKey key, Document initial, UnaryOperator<Document> change) {
        return new ObjectEdit(key, Optional.of(initial), change);
    }

    /**
     * What would become of the object, as far as that can be said without a write.
     *
     * @throws HcpException as {@link ConditionalUpdate#preview}
     */
    public UpdateResult preview(ClusterApi cluster, WriteOptions options) {
        return initial.isPresent() && cluster.get(key).isEmpty()
                ? new UpdateResult.Created(initial.get())
                : new ConditionalUpdate(cluster, options).preview(key, change);
    }

    /**
     * Makes the change.
     *
     * @throws HcpException as {@link ConditionalUpdate#execute}, and {@link ClusterApi#create}
     */
    public UpdateResult execute(ClusterApi cluster, WriteOptions options, Deadline deadline) {
        ConditionalUpdate update = new ConditionalUpdate(cluster, options);
        for (int attempt = 1; ; attempt++) {
            if (initial.isEmpty() || cluster.get(key).isPresent()) {
                return update.execute(key, change, deadline);
            }
            try {
                return new UpdateResult.Created(cluster.create(key.kind(), initial.get(), options));
            } catch (HcpException failure) {
                boolean again = failure.code() == ErrorCode.ALREADY_EXISTS
                        || failure.code().outcomeUnknown();
                if (!again || attempt == ATTEMPTS || deadline.expired()) {
                    throw failure;
                }
            }
        }
    }
}
