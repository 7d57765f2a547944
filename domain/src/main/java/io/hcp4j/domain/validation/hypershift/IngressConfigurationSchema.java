package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;

import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.namedReference;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;
import static io.hcp4j.domain.validation.schema.Schemas.texts;

/** The guest cluster's application domain and the routes of its own components. */
final class IngressConfigurationSchema {
    private IngressConfigurationSchema() {}

    static Schema ingress() {
        return object().field("domain", text().immutable("domain is immutable once set"))
                .field("appsDomain", text())
                .field("componentRoutes", list(componentRoute()).size(0, 250).keyedBy("name", "namespace"))
                .field("requiredHSTSPolicies", list(strictTransport()))
                .passThrough("loadBalancer");
    }

    private static Schema componentRoute() {
        return object().require("namespace", text().length(1, 63).matching(Format.LABEL))
                .require("name", text().length(1, 256))
                .require("hostname", text())
                .field("servingCertKeyPairSecret", namedReference());
    }

    private static Schema strictTransport() {
        return object().require("domainPatterns", texts().size(1, Integer.MAX_VALUE))
                .field(
                        "includeSubDomainsPolicy",
                        oneOf("RequireIncludeSubDomains", "RequireNoIncludeSubDomains", "NoOpinion"))
                .field("preloadPolicy", oneOf("RequirePreload", "RequireNoPreload", "NoOpinion"))
                .field(
                        "maxAge",
                        object().field("largestMaxAge", int32().from(0)).field("smallestMaxAge", int32().from(0)))
                .passThrough("namespaceSelector");
    }
}
