package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;

import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.namedReference;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** Who may log in to the guest cluster. External providers are for the API server to judge. */
final class AuthenticationSchema {
    private AuthenticationSchema() {}

    static Schema authentication() {
        return object().field("type", oneOf("", "None", "IntegratedOAuth", "OIDC"))
                .field("oauthMetadata", namedReference())
                .field("serviceAccountIssuer", text())
                .field("webhookTokenAuthenticator", object().require("kubeConfig", namedReference()))
                .field("webhookTokenAuthenticators", list(object().field("kubeConfig", namedReference())))
                .passThrough("oidcProviders");
    }
}
