package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;
import java.util.Map;

import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.namedReference;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;
import static io.hcp4j.domain.validation.schema.Schemas.texts;

/** The guest API server's certificates, audit and encryption. */
final class ApiServerSchema {
    private ApiServerSchema() {}

    static Schema apiServer() {
        return object().field("additionalCORSAllowedOrigins", texts())
                .field("audit", audit().orElse(Map.of("profile", "Default")))
                .field("clientCA", namedReference())
                .field("encryption", object().field("type", oneOf("", "identity", "aescbc", "aesgcm")))
                .field(
                        "servingCerts",
                        object().field("namedCertificates", list(certificate()).size(0, 32)))
                .field("tlsSecurityProfile", tlsProfile());
    }

    private static Schema audit() {
        return object().field("profile", auditProfile().orElse("Default"))
                .field(
                        "customRules",
                        list(object().require("group", text().length(1, Integer.MAX_VALUE))
                                        .require("profile", auditProfile()))
                                .keyedBy("group"));
    }

    private static Schema auditProfile() {
        return oneOf("Default", "WriteRequestBodies", "AllRequestBodies", "None");
    }

    private static Schema certificate() {
        return object().field("names", texts().size(0, 64)).field("servingCertificate", namedReference());
    }

    private static Schema tlsProfile() {
        return object().field("type", oneOf("Old", "Intermediate", "Modern", "Custom"))
                .field("old", object().nullable())
                .field("intermediate", object().nullable())
                .field("modern", object().nullable())
                .field(
                        "custom",
                        object().field("ciphers", texts())
                                .field(
                                        "minTLSVersion",
                                        oneOf("VersionTLS10", "VersionTLS11", "VersionTLS12", "VersionTLS13"))
                                .nullable());
    }
}
