package io.hcp4j.domain.kubernetes;

import io.hcp4j.domain.HcpImmutable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What Kubernetes records of every object. Names and labels are ours to set, most of the rest is the API server's. */
@HcpImmutable
@Value.Immutable
public interface ObjectMetadata extends Extensible {

    /** The name; "" only in an object that has yet to be named. */
    @Value.Default
    default String name() {
        return "";
    }

    /** The namespace; "" when not given. */
    @Value.Default
    default String namespace() {
        return "";
    }

    /** Identity across deletion and re-creation under the same name; set by the server. */
    Optional<String> uid();

    /** Opaque version of the stored object, for optimistic concurrency; set by the server. */
    Optional<String> resourceVersion();

    /** Counts changes of the spec; set by the server. */
    Optional<Long> generation();

    /** When the server first stored the object. */
    Optional<Instant> creationTimestamp();

    /** When deletion was asked for; present exactly while the object waits for its finalizers. */
    Optional<Instant> deletionTimestamp();

    /** Labels. */
    Map<String, String> labels();

    /** Annotations. */
    Map<String, String> annotations();

    /** Controllers that must clean up before the object may go. */
    List<String> finalizers();

    /** The metadata of a new object. */
    static ObjectMetadata of(String namespace, String name) {
        return builder().namespace(namespace).name(name).build();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ObjectMetadata}. */
    final class Builder extends ImmutableObjectMetadata.Builder {
        Builder() {}
    }
}
