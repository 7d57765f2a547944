package io.hcp4j.domain.network;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Names of the guest cluster ({@code spec.dns}). */
@HcpImmutable
@Value.Immutable
public interface DnsSpec extends Extensible {

    /** Parent of the cluster's domain; "" or absent together with base domain passthrough. Immutable once not empty. */
    Optional<String> baseDomain();

    /** Replaces the cluster's name in front of the base domain; "" means no prefix. Immutable. */
    Optional<String> baseDomainPrefix();

    /** Zone for private records, on clouds that have one. */
    Optional<String> privateZoneId();

    /** Zone for public records, on clouds that have one. */
    Optional<String> publicZoneId();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DnsSpec}. */
    final class Builder extends ImmutableDnsSpec.Builder {
        Builder() {}
    }
}
