package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.kubernetes.InfraKinds;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkChecksTest extends InfraCheckFixture {
    @Test
    void wildcardRoutesAreNeededOnlyWithoutABaseDomain() {
        infra.changes(
                "/apis/operator.openshift.io/v1/namespaces/openshift-ingress-operator/ingresscontrollers/default",
                "{\"spec\":{\"routeAdmission\":{\"wildcardPolicy\":\"WildcardsDisallowed\"}}}");
        CheckReport disallowed = run(requirements());
        CheckReport notNeeded = run(new InfraRequirements(namespace, "infra-id", List.of(), defaults(), false));
        infra.loses(InfraKinds.INGRESS_CONTROLLER);
        CheckReport absent = run(requirements());

        assertThat(only(disallowed, InfraCheck.WILDCARD_ROUTES).what()).contains("admits no wildcard routes");
        assertThat(only(notNeeded, InfraCheck.WILDCARD_ROUTES).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(only(absent, InfraCheck.WILDCARD_ROUTES).what()).contains("no default IngressController");
    }

    @Test
    void additionalNetworksHaveToExistInTheNamespaceOfTheMachinesUnlessTheyNameAnother() {
        infra.has(
                "/apis/k8s.cni.cncf.io/v1/namespaces/" + namespace + "/network-attachment-definitions",
                "{\"apiVersion\":\"k8s.cni.cncf.io/v1\",\"kind\":\"NetworkAttachmentDefinition\","
                        + "\"metadata\":{\"name\":\"fast\"},\"spec\":{\"config\":\"{}\"}}");

        CheckReport report = run(withMachines(machines(0, List.of("fast", namespace + "/fast", "default/fast"))));

        assertThat(of(report, InfraCheck.ADDITIONAL_NETWORKS))
                .extracting(CheckResult::outcome)
                .containsExactlyInAnyOrder(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED);
        assertThat(report.with(Outcome.FAILED).get(0).what()).contains("default/fast");
    }
}
