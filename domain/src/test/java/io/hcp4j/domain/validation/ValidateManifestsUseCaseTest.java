package io.hcp4j.domain.validation;

import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValidateManifestsUseCaseTest {
    private static final Document SERVICE = of("v1", "Service");

    @Test
    void whatIsNotJudgedIsCountedApart() {
        ManifestValidation validation =
                validate(Samples.cluster(), SERVICE, of("v1", "Secret"), SERVICE, of("karpenter.sh/v1", "NodePool"));

        assertThat(validation.valid()).isTrue();
        assertThat(validation.judged()).isEqualTo(1);
        assertThat(validation.unjudged()).isEqualTo(Map.of("Service", 2, "Secret", 1, "NodePool", 1));
        assertThat(validation.summary()).isEqualTo("1 object valid, not judged: 2 Services, 1 Secret, 1 NodePool");
        assertThat(validate(Samples.cluster(), Samples.pool()).summary()).isEqualTo("2 objects valid");
        assertThat(validate(SERVICE).summary()).isEqualTo("not judged: 1 Service");
    }

    @Test
    void kindsThatHyperShiftDoesNotHaveAreRefused() {
        String group = "hypershift.openshift.io/v1beta1";

        assertThat(messages(of(group, "HostedClustr")))
                .containsExactly("no matches for kind \"HostedClustr\" in version \"" + group + "\"");
        assertThat(messages(of(group, "nodepool"))).hasSize(1);
        assertThat(messages(of(group, "IPAddressPool"))).hasSize(1);
        assertThat(messages(of("hypershift.openshift.oi/v1beta1", "NodePool"))).hasSize(1);
        assertThat(messages(of("hypershft.openshift.io/v1beta1", "Other"))).hasSize(1);
        assertThat(messages(of("v1beta1", "HostedCluster"))).hasSize(1);
        assertThat(validate(of(group, "HostedControlPlane")).unjudged()).isEqualTo(Map.of("HostedControlPlane", 1));
        assertThat(validate(of("certificates.hypershift.openshift.io/v1alpha1", "CertificateRevocationRequest"))
                        .valid())
                .isTrue();
    }

    @Test
    void objectsWithoutAKindAreRefused() {
        assertThat(validate(Document.empty(), SERVICE.without("kind"), SERVICE.without("apiVersion"))
                        .problems())
                .extracting(problem -> problem.object() + ": " + problem.field() + " " + problem.message())
                .containsExactly(
                        "object: apiVersion is not set",
                        "object a: kind is not set",
                        "Service a: apiVersion is not set");
    }

    @Test
    void noObjectIsNoSuccess() {
        assertThat(messages()).containsExactly("the files hold no object");
    }

    private static ManifestValidation validate(Document... manifests) {
        return new ValidateManifestsUseCase(new TestAdapters().textFormat()).execute(List.of(manifests));
    }

    private static List<String> messages(Document... manifests) {
        return validate(manifests).problems().stream().map(Problem::message).toList();
    }

    private static Document of(String apiVersion, String kind) {
        return Document.of(Map.of("apiVersion", apiVersion, "kind", kind, "metadata", Map.of("name", "a")));
    }
}
