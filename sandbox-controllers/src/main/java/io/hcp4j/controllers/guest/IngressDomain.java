package io.hcp4j.controllers.guest;

import io.hcp4j.ports.document.Document;

/** The domain of a guest's applications, from what its HostedControlPlane says. */
final class IngressDomain {
    private IngressDomain() {}

    /** As the first of these says: {@code configuration.ingress.appsDomain}, {@code .domain}, {@code apps.} before the base domain. */
    static String of(Document controlPlane) {
        Document ingress =
                controlPlane.object("spec", "configuration", "ingress").orElse(Document.empty());
        return ingress.text("appsDomain")
                .filter(domain -> !domain.isEmpty())
                .or(() -> ingress.text("domain").filter(domain -> !domain.isEmpty()))
                .orElseGet(() -> "apps." + base(controlPlane));
    }

    /** The cluster's own base domain: its prefix, which is its name where none is given and may be empty, before that of its spec. */
    static String base(Document controlPlane) {
        String prefix = controlPlane.text("spec", "dns", "baseDomainPrefix").orElseGet(controlPlane::name);
        String base = controlPlane.text("spec", "dns", "baseDomain").orElse("");
        return prefix.isEmpty() ? base : prefix + "." + base;
    }
}
