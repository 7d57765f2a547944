package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Configuration of the guest API server ({@code spec.configuration.apiServer}). */
@HcpImmutable
@Value.Immutable
public interface ApiServerConfiguration extends Extensible {

    /** Further serving certificates; at most 32. */
    List<NamedCertificate> namedCertificates();

    /** How much is logged of each request. */
    Optional<AuditProfile> auditProfile();

    /** ConfigMap with further authorities for client certificates. */
    Optional<String> clientCaName();

    /** How stored objects are encrypted. */
    Optional<ApiServerEncryption> encryption();

    /** The TLS profile as OpenShift's {@code TLSSecurityProfile}, passed on unread. */
    Optional<Document> tlsSecurityProfile();

    /** Origins that scripts may call the API from, as regular expressions. */
    List<String> additionalCorsAllowedOrigins();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ApiServerConfiguration}. */
    final class Builder extends ImmutableApiServerConfiguration.Builder {
        Builder() {}
    }
}
