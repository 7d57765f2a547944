package io.hcp4j.domain.kubernetes;

import io.hcp4j.domain.HcpImmutable;
import java.util.Optional;
import org.immutables.value.Value;

/** The name of a Secret or ConfigMap in the namespace of the object that refers to it. */
@HcpImmutable
@Value.Immutable
public interface LocalReference extends Extensible {

    /** The name; absent in a reference to nothing, which is written {@code {}}. */
    Optional<String> name();

    /** A reference to an object of that name. */
    static LocalReference to(String name) {
        return builder().name(name).build();
    }

    /** A reference to nothing. */
    static LocalReference toNothing() {
        return builder().build();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LocalReference}. */
    final class Builder extends ImmutableLocalReference.Builder {
        Builder() {}
    }
}
