package io.hcp4j.domain.ingress;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How one service of the control plane is published ({@code spec.services[]}). Immutable after creation. */
@HcpImmutable
@Value.Immutable
public interface ServicePublishing extends Extensible {

    /** The service; absent when the server knows more services than we do. */
    Optional<PublishedService> service();

    /** The way in; absent when the server knows more ways than we do. */
    Optional<IngressStrategy> strategy();

    /** That service, published that way. */
    static ServicePublishing of(PublishedService service, IngressStrategy strategy) {
        return builder().service(service).strategy(strategy).build();
    }

    /**
     * The services of a cluster as routes named {@code <service>-<cluster>.<domain>}. A route without a host name would never be admitted;
     * these can be made true by external-dns.
     */
    static List<ServicePublishing> routes(String cluster, String domain) {
        return List.of(
                route(PublishedService.API_SERVER, "api", cluster, domain),
                route(PublishedService.IGNITION, "ignition", cluster, domain),
                route(PublishedService.KONNECTIVITY, "konnectivity", cluster, domain),
                route(PublishedService.OAUTH_SERVER, "oauth", cluster, domain));
    }

    private static ServicePublishing route(PublishedService service, String word, String cluster, String domain) {
        return of(service, new IngressStrategy.Route(word + "-" + cluster + "." + domain));
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ServicePublishing}. */
    final class Builder extends ImmutableServicePublishing.Builder {
        Builder() {}
    }
}
