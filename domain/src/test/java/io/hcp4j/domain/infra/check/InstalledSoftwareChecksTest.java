package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InstalledSoftwareChecksTest extends InfraCheckFixture {
    @Test
    void whatIsNotInstalledFails() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            for (String group : List.of("/apis/kubevirt.io/v1", "/apis/cdi.kubevirt.io/v1beta1")) {
                proxy.next(FaultProxy.ALWAYS, Seen.request("GET", group), Fault.status(404, "NotFound"));
            }
            proxy.next(
                    FaultProxy.ALWAYS,
                    Seen.request("GET", "/version"),
                    Fault.answer(200, "application/json", Map.of(), "{\"gitVersion\":\"v1.26.9\"}"));

            CheckReport report = run(proxy.admin());

            assertThat(report.with(Outcome.FAILED))
                    .extracting(CheckResult::check)
                    .containsExactly("kubernetes-version", "kubevirt", "cdi");
            assertThat(only(report, InfraCheck.KUBERNETES_VERSION).what()).contains("v1.26.9", "1.27 or newer");
        }
    }

    @Test
    void anOldKubeVirtFails() {
        infra.says(
                "/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts/kubevirt",
                "{\"observedKubeVirtVersion\":\"v0.59.2\"}");

        assertThat(only(run(requirements()), InfraCheck.KUBEVIRT).what()).contains("v0.59.2", "1.0.0 or newer");
    }
}
