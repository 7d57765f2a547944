package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;
import io.hcp4j.domain.validation.syntax.Times;
import java.math.BigDecimal;

import static io.hcp4j.domain.validation.schema.Schemas.flag;
import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.namedReference;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;
import static io.hcp4j.domain.validation.schema.Schemas.texts;

/** The guest cluster's OpenShift configuration. */
final class ConfigurationSchema {
    private static final BigDecimal SHORTEST_TIMEOUT = BigDecimal.valueOf(300);

    private ConfigurationSchema() {}

    static Schema configuration() {
        return object().field("apiServer", ApiServerSchema.apiServer())
                .field("authentication", AuthenticationSchema.authentication())
                .field("featureGate", featureGate())
                .field("image", image())
                .field("ingress", IngressConfigurationSchema.ingress())
                .field("network", NetworkConfigurationSchema.network())
                .field("oauth", oauth())
                .field("operatorhub", operatorhub())
                .field("proxy", proxy())
                .field("scheduler", scheduler());
    }

    private static Schema featureGate() {
        return object().field(
                        "featureSet",
                        oneOf("CustomNoUpgrade", "DevPreviewNoUpgrade", "TechPreviewNoUpgrade", "OKD", ""))
                .field("customNoUpgrade", gates().nullable())
                .changeRule(ConfigurationSchema::featureSetIsFinal);
    }

    private static Schema gates() {
        return object().field("enabled", list(text().matching(Format.FEATURE_GATE)))
                .field("disabled", list(text().matching(Format.FEATURE_GATE)));
    }

    private static Schema image() {
        return object().field("additionalTrustedCA", namedReference())
                .field(
                        "allowedRegistriesForImport",
                        list(object().field("domainName", text()).field("insecure", flag())))
                .field("externalRegistryHostnames", texts())
                .field(
                        "registrySources",
                        object().field("allowedRegistries", registries())
                                .field("blockedRegistries", registries())
                                .field("insecureRegistries", registries())
                                .field(
                                        "containerRuntimeSearchRegistries",
                                        texts().size(1, Integer.MAX_VALUE).unique())
                                .rule(ConfigurationSchema::allowOrBlock));
    }

    private static Schema registries() {
        return list(text().length(1, 256)
                        .matching(
                                Format.REGISTRY,
                                "each registry must be a valid hostname[:port][/path] or wildcard *.hostname format"
                                        + " without tags or digests"))
                .size(0, 1024);
    }

    private static Schema oauth() {
        return object().passThrough("identityProviders")
                .field(
                        "templates",
                        object().field("error", namedReference())
                                .field("login", namedReference())
                                .field("providerSelection", namedReference()))
                .field(
                        "tokenConfig",
                        object().field("accessTokenInactivityTimeout", text())
                                .field("accessTokenInactivityTimeoutSeconds", int32())
                                .field("accessTokenMaxAgeSeconds", int32()))
                .rule(ConfigurationSchema::timeoutIsLongEnough);
    }

    private static Schema operatorhub() {
        return object().field("disableAllDefaultSources", flag())
                .field(
                        "sources",
                        list(object().field("name", text().length(1, 253)).field("disabled", flag())));
    }

    private static Schema proxy() {
        return object().field("httpProxy", text())
                .field("httpsProxy", text())
                .field("noProxy", text())
                .field("readinessEndpoints", texts())
                .field("trustedCA", namedReference());
    }

    private static Schema scheduler() {
        return object().field("defaultNodeSelector", text())
                .field("mastersSchedulable", flag())
                .field("policy", namedReference())
                .field("profile", oneOf("", "LowNodeUtilization", "HighNodeUtilization", "NoScoring"))
                .field(
                        "profileCustomizations",
                        object().field("dynamicResourceAllocation", oneOf("", "Enabled", "Disabled")));
    }

    private static void featureSetIsFinal(Node before, Node after) {
        String old = before.text("featureSet");
        if (old.isEmpty() || !after.has("featureSet")) {
            return;
        }
        String now = after.text("featureSet");
        if (old.equals("OKD")) {
            if (now.isEmpty()) {
                after.reportField("OKD cannot transition to Default", "", "featureSet");
            }
        } else if (!old.equals(now)) {
            after.reportField(old + " may not be changed", "unchanged", "featureSet");
        }
    }

    private static void allowOrBlock(Node sources) {
        if (sources.has("blockedRegistries") && sources.has("allowedRegistries")) {
            sources.report("Only one of blockedRegistries or allowedRegistries may be set");
        }
    }

    private static void timeoutIsLongEnough(Node oauth) {
        boolean given = oauth.has("tokenConfig", "accessTokenInactivityTimeout");
        String timeout = oauth.text("tokenConfig", "accessTokenInactivityTimeout");
        if (given && Times.seconds(timeout).orElse(BigDecimal.ZERO).compareTo(SHORTEST_TIMEOUT) < 0) {
            oauth.report("spec.configuration.oauth.tokenConfig.accessTokenInactivityTimeout minimum acceptable token"
                    + " timeout value is 300 seconds");
        }
    }
}
