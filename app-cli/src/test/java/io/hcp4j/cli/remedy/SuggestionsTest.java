package io.hcp4j.cli.remedy;

import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.NextStep.Target;
import io.hcp4j.ports.remedy.Remedy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {
    private static final Target DEMO = new Target("clusters", "demo");

    private static final Suggestions SUGGESTIONS = new Suggestions(List.of(), "", "clusters");

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(new NextStep.ListClusters(), "hcp4j get clusters -A"),
                Arguments.of(new NextStep.ListNodePools(), "hcp4j get nodepools -A"),
                Arguments.of(new NextStep.ReadLogs(DEMO, "etcd"), "hcp4j logs demo etcd"),
                Arguments.of(new NextStep.WaitForCluster(DEMO), "hcp4j wait cluster demo"),
                Arguments.of(new NextStep.ScaleNodePool(DEMO, 2), "hcp4j scale nodepool --cluster demo --replicas 2"),
                Arguments.of(new NextStep.AutoscaleNodePool(DEMO), "hcp4j autoscale nodepool demo --min N --max N"),
                Arguments.of(new NextStep.StopAutoscaling(DEMO), "--off"),
                Arguments.of(new NextStep.ResumeCluster(DEMO), "hcp4j resume cluster demo"),
                Arguments.of(new NextStep.ResumeNodePool(DEMO), "hcp4j resume nodepool demo"),
                Arguments.of(new NextStep.UpgradeCluster(DEMO, "img"), "hcp4j upgrade cluster demo --to img"),
                Arguments.of(new NextStep.UpgradeNodePool(DEMO), "hcp4j upgrade nodepool demo"),
                Arguments.of(
                        new NextStep.SetNodePoolAttribute(Target.TO_CHOOSE, Input.ADDITIONAL_NETWORK),
                        "hcp4j set nodepool NAME --additional-network"),
                Arguments.of(new NextStep.DestroyCluster(DEMO), "hcp4j destroy cluster kubevirt --name demo"),
                Arguments.of(new NextStep.DestroyCluster(Target.TO_CHOOSE), "hcp4j destroy"),
                Arguments.of(new NextStep.ExportCluster(Target.TO_CHOOSE, false), "hcp4j export NAME > FILE"),
                Arguments.of(new NextStep.ExportCluster(Target.TO_CHOOSE, true), "hcp4j export NAME --secrets include"),
                Arguments.of(new NextStep.DiffManifests(), "hcp4j diff -f ..."),
                Arguments.of(new NextStep.PrepareInfra(), "hcp4j infra prepare"),
                Arguments.of(new NextStep.CheckInfra(DEMO), "hcp4j infra check demo"),
                Arguments.of(new NextStep.ShowInfra(DEMO), "hcp4j infra status demo"),
                Arguments.of(new NextStep.Repeat(), "the same command"),
                Arguments.of(new NextStep.Give(Input.NAMESPACE), "--namespace"),
                Arguments.of(
                        NextStep.RunProgram.of("kubectl", "config", "view", "--raw"), "kubectl config view --raw"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysEachStepAsACommand(NextStep step, String words) {
        assertThat(SUGGESTIONS.of(step)).isEqualTo(words);
    }

    @Test
    void repeatsTheFlagsOfTheConnectionAndTheNamespaceOfTheObject() {
        Suggestions typed =
                new Suggestions(List.of("--kubeconfig", "my clusters/config", "--client", "official"), "", "clusters");
        String connection = "hcp4j --kubeconfig 'my clusters/config' --client official ";

        assertThat(typed.of(new NextStep.WaitForCluster(DEMO))).isEqualTo(connection + "wait cluster demo");
        assertThat(typed.of(new NextStep.WaitForCluster(new Target("tenants", "demo"))))
                .isEqualTo(connection + "-n tenants wait cluster demo");
        assertThat(typed.of(new NextStep.ListClusters())).isEqualTo(connection + "get clusters -A");
        assertThat(typed.of(new NextStep.DiffManifests())).isEqualTo(connection + "diff -f ...");
    }

    @Test
    void repeatsANamespaceThatWasTypedUnlessTheObjectHasAnother() {
        Suggestions typed = new Suggestions(List.of("--sandbox"), "clusters", "other");

        assertThat(typed.of(new NextStep.ResumeNodePool(Target.TO_CHOOSE)))
                .isEqualTo("hcp4j --sandbox -n clusters resume nodepool NAME");
        assertThat(typed.of(new NextStep.ResumeNodePool(new Target("other", "a"))))
                .isEqualTo("hcp4j --sandbox -n other resume nodepool a");
        assertThat(typed.of(new NextStep.ListNodePools())).isEqualTo("hcp4j --sandbox get nodepools -A");
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        assertThat(Suggestions.quoted("it's")).isEqualTo("'it'\\''s'");
        assertThat(Suggestions.quoted("")).isEqualTo("''");
        assertThat(Suggestions.quoted("~/a-b_c.yaml")).isEqualTo("~/a-b_c.yaml");
    }

    @Test
    void knowsEverySortOfStep() {
        assertThat(Arrays.stream(NextStep.class.getPermittedSubclasses()).map(Class::getName))
                .isSubsetOf(
                        steps().map(each -> each.get()[0].getClass().getName()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Input.class)
    void saysEachInputAsAFlag(Input input) {
        assertThat(SUGGESTIONS.of(new NextStep.Give(input))).matches(input == Input.NAME ? "NAME" : "--[a-z-]+");
    }

    @Test
    void putsCommandsIntoTheSentence() {
        Remedy remedy = Remedy.of(
                "{} and {} of a cluster that exists: {}",
                new NextStep.Give(Input.NAME),
                new NextStep.Give(Input.NAMESPACE),
                new NextStep.ListClusters());

        assertThat(SUGGESTIONS.of(remedy))
                .isEqualTo("NAME and --namespace of a cluster that exists: hcp4j get clusters -A");
    }
}
