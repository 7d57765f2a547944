package io.hcp4j.domain.validation;

import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.ports.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnnotationRulesTest {
    private static final String PREFIX = "hypershift.openshift.io/";
    private static final String PATCH = PREFIX + "kubevirt-vm-jsonpatch";

    private final ManifestValidator validator = new ManifestValidator(new TestAdapters().textFormat());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"op\": \"add\", \"path\": \"/spec/template/spec/hostname\", \"value\": null}]",
                "[{\"op\": \"remove\", \"path\": \"/a~1b\"}, {\"op\": \"move\", \"from\": \"/a\", \"path\": \"/b\"}]"
            })
    void takesPatches(String patch) {
        assertThat(ofBoth(PATCH, patch)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no patch",
                "- op: remove\n  path: /a\n",
                "{\"op\": \"remove\", \"path\": \"/a\"}",
                "[], \"b\": []",
                "[1]",
                "[{\"path\": \"/a\", \"value\": 1}]",
                "[{\"op\": \"delete\", \"path\": \"/a\"}]",
                "[{\"op\": \"remove\", \"path\": \"a\"}]",
                "[{\"op\": \"remove\", \"path\": \"/a~2\"}]",
                "[{\"op\": \"remove\"}]",
                "[{\"op\": \"add\", \"path\": \"/a\"}]",
                "[{\"op\": \"copy\", \"path\": \"/a\"}]"
            })
    void refusesWhatIsNoPatch(String patch) {
        assertThat(ofBoth(PATCH, patch)).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("metadata.annotations." + PATCH);
            assertThat(problem.message()).startsWith("must be a JSON Patch (RFC 6902)");
        });
    }

    @Test
    void saysWhichOperationIsWrong() {
        assertThat(ofBoth(PATCH, "[{\"op\": \"remove\", \"path\": \"/a\"}, {\"op\": \"remove\", \"path\": \"a\"}]"))
                .first()
                .extracting(Problem::message)
                .asString()
                .endsWith("operation 2 has no path that begins with a slash");
    }

    @Test
    void judgesHealthChecks() {
        assertThat(ofBoth(PREFIX + "machine-health-check-timeout", "9m30s")).isEmpty();
        assertThat(ofBoth(PREFIX + "machine-health-check-timeout", "9")).hasSize(2);
        assertThat(ofBoth(PREFIX + "machine-health-check-node-startup-timeout", "-9m"))
                .hasSize(2);
        assertThat(ofBoth(PREFIX + "machine-health-check-max-unhealthy", "3")).isEmpty();
        assertThat(ofBoth(PREFIX + "machine-health-check-max-unhealthy", "35%")).isEmpty();
        assertThat(ofBoth(PREFIX + "machine-health-check-max-unhealthy", "350%"))
                .hasSize(2);
        assertThat(ofBoth(PREFIX + "machine-health-check-max-unhealthy", "few")).hasSize(2);
    }

    @Test
    void judgesOverriddenRequests() {
        String key = "resource-request-override." + PREFIX;

        assertThat(ofBoth(key + "etcd.etcd", "cpu=1500m,memory=3Gi")).isEmpty();
        assertThat(ofBoth(key + "etcd.etcd", "cpu=1500m,memory")).hasSize(2);
        assertThat(ofBoth(key + "etcd.etcd", "memory=lots")).hasSize(2);
        assertThat(ofBoth(key + "etcd.etcd", "memory=-1Gi")).hasSize(2);
        assertThat(ofBoth(key + "etcd", "memory=3Gi")).hasSize(2);
    }

    private List<Problem> ofBoth(String annotation, String value) {
        Document cluster = Samples.cluster().with(value, "metadata", "annotations", annotation);
        return validator.validate(List.of(cluster, Samples.pool().with(value, "metadata", "annotations", annotation)));
    }
}
