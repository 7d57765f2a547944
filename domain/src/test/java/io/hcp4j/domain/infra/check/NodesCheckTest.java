package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodesCheckTest extends InfraCheckFixture {
    @Test
    void nodesHaveToOfferLabelsAndDevices() {
        CheckReport missing = run(withMachines(
                new Machines(0, size(8), List.of(), Map.of("size", "huge"), Map.of("nvidia.com/A100", 2))));
        CheckReport present = run(withMachines(
                new Machines(0, size(8), List.of(), Map.of("size", "large"), Map.of("nvidia.com/A10", 1))));

        assertThat(only(missing, InfraCheck.NODE_SELECTOR).what()).contains("(none has size=huge)");
        assertThat(only(missing, InfraCheck.HOST_DEVICES).what()).contains("2 of nvidia.com/A100");
        assertThat(only(present, InfraCheck.NODE_SELECTOR).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(only(present, InfraCheck.HOST_DEVICES).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aDeviceHasToBeInTheListOfKubeVirtWhereThereIsOne() {
        InfraRequirements needs =
                withMachines(new Machines(0, size(8), List.of(), Map.of(), Map.of("nvidia.com/A10", 1)));
        permits("nvidia.com/T4");
        CheckReport other = run(needs);
        permits("nvidia.com/A10");
        CheckReport listed = run(needs);

        assertThat(only(other, InfraCheck.HOST_DEVICES).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(only(other, InfraCheck.HOST_DEVICES).what()).contains("does not permit nvidia.com/A10");
        assertThat(only(listed, InfraCheck.HOST_DEVICES).outcome()).isEqualTo(Outcome.PASSED);
    }

    private void permits(String device) {
        infra.changes(
                "/apis/kubevirt.io/v1/namespaces/openshift-cnv/kubevirts/kubevirt",
                "{\"spec\":{\"configuration\":{\"permittedHostDevices\":" + "{\"pciHostDevices\":[{\"resourceName\":\""
                        + device + "\"}]}}}}");
    }

    @Test
    void nodesThatHaveNoRoomAreAWarning() {
        CheckReport report = run(withMachines(new Machines(2, size(500), List.of(), Map.of(), Map.of())));

        assertThat(only(report, InfraCheck.ROOM).outcome()).isEqualTo(Outcome.WARNING);
        assertThat(only(report, InfraCheck.ROOM).what()).startsWith("the nodes have room for 0 of 2 VMs");
    }

    @Test
    void whatNodesTellCountsWhereTheirPodsAreNotShown() {
        try (FaultProxy proxy = FaultProxy.before(infra.server().server())) {
            proxy.next(FaultProxy.ALWAYS, Seen.request("GET", "/api/v1/pods"), Fault.status(403, "Forbidden"));

            CheckReport report = run(
                    proxy.admin(), withMachines(new Machines(1, size(8), List.of(), Map.of("size", "huge"), Map.of())));

            assertThat(only(report, InfraCheck.NODE_SELECTOR).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(only(report, InfraCheck.ROOM).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }
}
