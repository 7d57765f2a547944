package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;

import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** Under which names the cluster is found. */
final class DnsSchema {
    private DnsSchema() {}

    static Schema dns() {
        return object().require(
                        "baseDomain",
                        text().atMost(253)
                                .matching(
                                        Format.DOMAIN_OR_EMPTY,
                                        "baseDomain must be a valid domain name"
                                                + " (e.g., example, example.com, sub.example.com)")
                                .immutableUnlessEmpty("baseDomain is immutable"))
                .field(
                        "baseDomainPrefix",
                        text().atMost(253)
                                .matching(
                                        Format.DOMAIN_OR_EMPTY,
                                        "baseDomainPrefix must be a valid domain name"
                                                + " (e.g., example, example.com, sub.example.com)")
                                .immutable("baseDomainPrefix is immutable"))
                .field("privateZoneID", text().length(1, 265).immutableUnlessEmpty("privateZoneID is immutable"))
                .field("publicZoneID", text().length(1, 258).immutableUnlessEmpty("publicZoneID is immutable"));
    }

    static Schema apiServerName() {
        return text().atMost(253)
                .matching(
                        Format.DOMAIN_OR_EMPTY,
                        "kubeAPIServerDNSName must be a valid URL name (e.g., api.example.com)");
    }
}
