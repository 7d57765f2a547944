package io.hcp4j.domain.validation;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.hcp4j.domain.validation.Samples.cluster;
import static io.hcp4j.domain.validation.Samples.problems;
import static io.hcp4j.domain.validation.Samples.problemsOfChange;
import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationRulesTest {
    @Test
    void takesAnIdleTimeoutOfFiveMinutesOrMore() {
        assertThat(configuration("{oauth: {tokenConfig: {accessTokenInactivityTimeout: 5m}}}"))
                .isEmpty();
        for (String timeout : new String[] {"299s", "4m59s", "1", "soon"}) {
            assertThat(configuration("{oauth: {tokenConfig: {accessTokenInactivityTimeout: '" + timeout + "'}}}"))
                    .containsExactly("spec.configuration.oauth: spec.configuration.oauth.tokenConfig"
                            + ".accessTokenInactivityTimeout minimum acceptable token timeout value is 300 seconds");
        }
    }

    @Test
    void registriesAreEitherAllowedOrBlocked() {
        assertThat(configuration(
                        "{image: {registrySources: {allowedRegistries: ['quay.io:443/team/a-b_c', '*.example.com']}}}"))
                .isEmpty();
        assertThat(configuration("{image: {registrySources: {allowedRegistries: [a], blockedRegistries: [b]}}}"))
                .containsExactly("spec.configuration.image.registrySources: Only one of blockedRegistries or"
                        + " allowedRegistries may be set");
        for (String registry : new String[] {"quay.io/a:tag", "quay.io/A", "-a.io", "quay.io/a..b", "*.", "quay.io/"}) {
            assertThat(configuration("{image: {registrySources: {allowedRegistries: ['" + registry + "']}}}"))
                    .hasSize(1);
        }
    }

    @Test
    void featureSetsAreForever() {
        assertThat(featureSetChange("TechPreviewNoUpgrade", "''")).hasSize(1);
        assertThat(featureSetChange("OKD", "''")).hasSize(1);
        assertThat(featureSetChange("OKD", "CustomNoUpgrade")).isEmpty();
        assertThat(featureSetChange("''", "CustomNoUpgrade")).isEmpty();
    }

    @Test
    void diagnosticsThatAreOffArePlacedNowhere() {
        assertThat(configuration("{network: {networkDiagnostics: {mode: Disabled, sourcePlacement: {}}}}"))
                .hasSize(1);
        assertThat(configuration("{network: {serviceNodePortRange: 30000-32767}}"))
                .isEmpty();
        assertThat(configuration("{network: {serviceNodePortRange: 30000-70000}}"))
                .hasSize(1);
    }

    @Test
    void theServingHostnameIsNotServedTwice() {
        assertThat(problems(cluster(
                                "[{service: APIServer, servicePublishingStrategy:"
                                        + " {type: LoadBalancer, loadBalancer: {hostname: api.example.com}}},"
                                        + " {service: OAuthServer, servicePublishingStrategy: {type: Route}},"
                                        + " {service: Konnectivity, servicePublishingStrategy: {type: Route}},"
                                        + " {service: Ignition, servicePublishingStrategy: {type: Route}}]",
                                "services")
                        .with(
                                List.of(Map.of("names", List.of("api.example.com"))),
                                "spec",
                                "configuration",
                                "apiServer",
                                "servingCerts",
                                "namedCertificates")))
                .containsExactly("spec: APIServer loadBalancer hostname cannot be in"
                        + " ClusterConfiguration.apiserver.servingCerts.namedCertificates[]");
    }

    private static List<String> featureSetChange(String before, String after) {
        return problemsOfChange(
                cluster(before, "configuration", "featureGate", "featureSet"),
                cluster(after, "configuration", "featureGate", "featureSet"));
    }

    private static List<String> configuration(String block) {
        return problems(cluster(block, "configuration"));
    }
}
