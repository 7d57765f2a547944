package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.hcp4j.domain.validation.Samples.cluster;
import static io.hcp4j.domain.validation.Samples.pool;
import static io.hcp4j.domain.validation.Samples.problems;
import static io.hcp4j.domain.validation.Samples.problemsOfChange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ManifestValidatorTest {
    @Test
    void findsNothingWrongWithTheSamples() {
        assertThat(problems(cluster(), pool())).isEmpty();
    }

    @Test
    void reportsAllProblemsOfAllObjectsAtOnce() {
        List<Problem> problems = new ManifestValidator()
                .validate(List.of(
                        cluster("sometimes", "fips").with("x", "spec", "channel", "deep"),
                        pool("[{key: '', effect: NoSchedule}]", "taints")));

        assertThat(problems)
                .extracting(Problem::object, Problem::field, Problem::value)
                .containsExactlyInAnyOrder(
                        tuple("HostedCluster example", "spec.fips", "sometimes"),
                        tuple("HostedCluster example", "spec.channel", ""),
                        tuple("NodePool example", "spec.taints[0].key", ""),
                        tuple("NodePool example", "spec.taints[0].key", ""));
    }

    @Test
    void namesTheNearestFieldWhenOneIsUnknown() {
        List<Problem> problems = new ManifestValidator().validate(List.of(pool("3", "replica")));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).isEqualTo("unknown field \"spec.replica\"");
        assertThat(problems.get(0).allowed().text()).isEqualTo("perhaps replicas");
    }

    @Test
    void leavesOtherKindsAndOtherPlatformsBlocksAlone() {
        Document configMap = Yaml.read("{apiVersion: v1, kind: ConfigMap, metadata: {name: UPPER}, data: {a: 1}}");
        Document elsewhere = pool("{type: AWS, aws: {anything: goes}}", "platform");

        assertThat(problems(configMap, elsewhere)).isEmpty();
    }

    @Test
    void refusesVersionsThatNoServerHas() {
        assertThat(problems(cluster().with("hypershift.openshift.io/v1alpha1", "apiVersion")))
                .containsExactly("apiVersion: no matches for kind \"HostedCluster\" in version"
                        + " \"hypershift.openshift.io/v1alpha1\"");
    }

    @Test
    void wantsARequiredFieldOnlyWhereNoDefaultFillsIt() {
        assertThat(problems(cluster().without("spec", "release"))).containsExactly("spec.release: Required value");
        assertThat(problems(cluster().without("spec", "etcd"))).isEmpty();
    }

    @Test
    void tellsTypesApart() {
        assertThat(problems(pool("'3'", "replicas")))
                .containsExactly("spec.replicas: spec.replicas in body must be of type integer: \"string\"");
        assertThat(problems(pool("1.5", "replicas")))
                .containsExactly("spec.replicas: spec.replicas in body must be of type int32: \"float64\"");
        assertThat(problems(pool("[]", "nodeLabels")))
                .containsExactly("spec.nodeLabels: spec.nodeLabels in body must be of type object: \"array\"");
        assertThat(problems(pool("5000000000", "replicas")))
                .containsExactly("spec.replicas: value must be of type integer with format int32 in spec.replicas");
    }

    @Test
    void takesNullsOfFieldsForAbsentAndRefusesThoseOfLists() {
        assertThat(problems(cluster("{key: null}", "labels"), pool("{type: KubeVirt, kubevirt: null}", "platform")))
                .containsExactly("spec.platform.kubevirt: Required value");
        assertThat(problems(cluster("{name: null}", "sshKey"), pool("{compute: null}", "platform", "kubevirt")))
                .isEmpty();
        assertThat(problems(cluster("[null]", "tolerations")))
                .containsExactly("spec.tolerations[0]: spec.tolerations[0] in body must be of type object: \"null\"");
    }

    @Test
    void seesThatPoolAndClusterDisagree() {
        assertThat(problems(cluster(), pool("None", "platform", "type")))
                .containsExactly("spec.platform.type: is not the platform of HostedCluster example");
        assertThat(problems(cluster(), pool("{type: None}", "platform").with("other", "spec", "clusterName")))
                .isEmpty();
    }

    @Test
    void seesAnObjectThatIsGivenTwice() {
        assertThat(problems(pool(), pool())).containsExactly("metadata.name: is given twice");
    }

    @Test
    void letsOldProblemsStandWhereAChangeDoesNotTouchThem() {
        Document invalid = pool("'@'", "nodeLabels", "key");

        assertThat(problemsOfChange(invalid, invalid.with(3, "spec", "replicas")))
                .isEmpty();
        assertThat(problemsOfChange(invalid, invalid.with("#", "spec", "nodeLabels", "key")))
                .hasSize(1);
    }
}
