package io.hcp4j.domain.validation;

import java.util.List;
import org.junit.jupiter.api.Test;

import static io.hcp4j.domain.validation.Samples.cluster;
import static io.hcp4j.domain.validation.Samples.problems;
import static io.hcp4j.domain.validation.Samples.problemsOfChange;
import static org.assertj.core.api.Assertions.assertThat;

class NetworkRulesTest {
    private static final String TEXTUAL =
            "spec.networking.machineNetwork[0].cidr: CIDR ranges in machineNetwork, clusterNetwork, and"
                    + " serviceNetwork must be unique and non-overlapping";

    @Test
    void acceptsBothFamiliesSideBySide() {
        assertThat(problems(cluster(
                        "{clusterNetwork: [{cidr: 10.132.0.0/14}, {cidr: 'fd01::/48', hostPrefix: 64}],"
                                + " serviceNetwork: [{cidr: 172.31.0.0/16}, {cidr: 'fd02::/112'}],"
                                + " machineNetwork: [{cidr: 192.168.0.0/24}]}",
                        "networking")))
                .isEmpty();
    }

    @Test
    void seesEqualRangesAsTheServerDoes() {
        assertThat(problems(cluster("{machineNetwork: [{cidr: 10.132.0.0/14}]}", "networking")))
                .containsExactly(TEXTUAL);
    }

    @Test
    void seesOverlapsThatTheServerDoesNotSee() {
        assertThat(problems(cluster("{machineNetwork: [{cidr: 10.133.7.0/24}]}", "networking")))
                .containsExactly(
                        "spec.networking.machineNetwork[0].cidr: overlaps spec.networking.clusterNetwork[0].cidr"
                                + " (10.132.0.0/14)");
        assertThat(problems(cluster(
                        "{clusterNetwork: [{cidr: 'fd00::/16'}], serviceNetwork: [{cidr: 'fd00:0:1::/112'}]}",
                        "networking")))
                .containsExactly(
                        "spec.networking.serviceNetwork[0].cidr: overlaps spec.networking.clusterNetwork[0].cidr"
                                + " (fd00::/16)");
        assertThat(problems(cluster("{clusterNetwork: [{cidr: 10.0.0.0/8}, {cidr: 10.1.0.0/16}]}", "networking")))
                .hasSize(1);
    }

    @Test
    void refusesFamiliesThatDoNotMeet() {
        assertThat(problems(cluster("{serviceNetwork: [{cidr: 'fd02::/112'}]}", "networking")))
                .containsExactly(
                        "spec.networking.serviceNetwork[0].cidr: is IPv6, but clusterNetwork has no such range",
                        "spec.networking.serviceNetwork: has no IPv4 range, but clusterNetwork has");
    }

    @Test
    void refusesImpossibleAddresses() {
        assertThat(problems(cluster("{serviceNetwork: [{cidr: 999.1.1.1/99}]}", "networking")))
                .containsExactly("spec.networking.serviceNetwork[0].cidr: must be a possible address range");
        assertThat(problems(cluster("{serviceNetwork: [{cidr: nowhere}]}", "networking")))
                .containsExactly("spec.networking.serviceNetwork[0].cidr: cidr must be a valid IPv4 or IPv6 CIDR"
                        + " notation (e.g., 192.168.1.0/24 or 2001:db8::/64)");
        assertThat(problems(cluster("{apiServer: {advertiseAddress: 1.2.3, port: 70000}}", "networking")))
                .hasSize(2);
    }

    @Test
    void rangesAreCountedAndFixed() {
        assertThat(problems(cluster("{clusterNetwork: []}", "networking")))
                .containsExactly("spec.networking.clusterNetwork: spec.networking.clusterNetwork in body should have at"
                        + " least 1 items");
        assertThat(problems(cluster("{apiServer: {allowedCIDRBlocks: [10.0.0.0/8, 10.0.0.0/8]}}", "networking")))
                .containsExactly("spec.networking.apiServer.allowedCIDRBlocks[1]: Duplicate value: \"10.0.0.0/8\"");
        assertThat(problemsOfChange(cluster(), cluster("{serviceNetwork: [{cidr: 172.32.0.0/16}]}", "networking")))
                .containsExactly("spec.networking.serviceNetwork: serviceNetwork is immutable and cannot be modified"
                        + " once set.");
    }

    @Test
    void networkTypeIsFixedAlthoughTheServerLetsItChange() {
        assertThat(problemsOfChange(cluster(), cluster("{networkType: Calico}", "networking")))
                .containsExactly("spec.networking.networkType: networkType cannot be changed once the cluster exists");
    }

    @Test
    void settingsOfOneNetworkTypeNeedIt() {
        assertThat(problems(cluster("{allocateNodeCIDRs: Enabled}", "networking")))
                .containsExactly(
                        "spec.networking.allocateNodeCIDRs: allocateNodeCIDRs can only be set to Enabled when networkType is"
                                + " 'Other'");
        assertThat(problems(cluster("{disableMultiNetwork: true}", "operatorConfiguration", "clusterNetworkOperator")))
                .containsExactly("spec.operatorConfiguration.clusterNetworkOperator.disableMultiNetwork:"
                        + " disableMultiNetwork can only be set to true when networkType is 'Other'");
    }

    @Test
    void judgesTheSubnetsOfOvn() {
        assertThat(ovn("{mtu: 1400, ipv4: {internalJoinSubnet: 100.99.0.0/16}}"))
                .isEmpty();
        assertThat(ovn("{}")).hasSize(1);
        assertThat(ovn("{mtu: 100}")).hasSize(1);
        assertThat(ovn("{ipv4: {internalJoinSubnet: 0.99.0.0/31}}"))
                .extracting(problem -> problem.substring(problem.indexOf(": ") + 2))
                .containsExactly(
                        "subnet must be in the range /0 to /30 inclusive", "first IP address octet must not be 0");
        assertThat(ovn("{ipv6: {internalJoinSubnet: 'fd98::/64', internalTransitSwitchSubnet: 'fd98::/64'}}"))
                .hasSize(1);
    }

    private static List<String> ovn(String config) {
        return problems(cluster(config, "operatorConfiguration", "clusterNetworkOperator", "ovnKubernetesConfig"));
    }
}
