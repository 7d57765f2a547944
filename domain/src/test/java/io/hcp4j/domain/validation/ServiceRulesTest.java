package io.hcp4j.domain.validation;

import java.util.List;
import org.junit.jupiter.api.Test;

import static io.hcp4j.domain.validation.Samples.cluster;
import static io.hcp4j.domain.validation.Samples.problems;
import static org.assertj.core.api.Assertions.assertThat;

class ServiceRulesTest {
    private static final String REST = ", {service: Konnectivity, servicePublishingStrategy: {type: Route}},"
            + " {service: Ignition, servicePublishingStrategy: {type: Route}}]";

    @Test
    void wantsTheFourServicesThatClustersNeed() {
        assertThat(services("{service: APIServer, servicePublishingStrategy: {type: LoadBalancer}},"
                        + " {service: APIServer, servicePublishingStrategy: {type: LoadBalancer}}"))
                .containsExactly(
                        "spec.services[1].service: Duplicate value: \"APIServer\"",
                        "spec.services: service OAuthServer is missing");
    }

    @Test
    void refusesOneHostnameForTwoServices() {
        assertThat(services("{service: APIServer, servicePublishingStrategy:"
                        + " {type: LoadBalancer, loadBalancer: {hostname: api.example.com}}},"
                        + " {service: OAuthServer, servicePublishingStrategy:"
                        + " {type: Route, route: {hostname: api.example.com}}}"))
                .containsExactly("spec.services[1].servicePublishingStrategy.route.hostname: is the hostname of service"
                        + " APIServer too");
    }

    @Test
    void settingsFitTheStrategy() {
        assertThat(services("{service: APIServer, servicePublishingStrategy: {type: NodePort}},"
                        + " {service: OAuthServer, servicePublishingStrategy: {type: None, route: {}}}"))
                .containsExactly(
                        "spec.services[0].servicePublishingStrategy: nodePort is required when type is NodePort, and"
                                + " forbidden otherwise",
                        "spec.services[1].servicePublishingStrategy: only route is allowed when type is Route, and"
                                + " forbidden otherwise",
                        "spec.services[1].servicePublishingStrategy: None does not allowed any configuration for"
                                + " loadBalancer, nodePort, or route");
    }

    @Test
    void takesHostsAndAddressesOfBothFamiliesForNodePorts() {
        for (String address : new String[] {"192.168.1.1", "'2001:db8::1'", "localhost", "node.example.com"}) {
            assertThat(nodePort(address)).isEmpty();
        }
        assertThat(nodePort("999.168.1.1")).hasSize(1).allMatch(problem -> problem.contains("possible IP address"));
        assertThat(nodePort("'::1::'")).hasSize(1).allMatch(problem -> problem.contains("address must be a valid"));
    }

    private static List<String> nodePort(String address) {
        return services("{service: APIServer, servicePublishingStrategy: {type: NodePort, nodePort: {address: "
                + address + "}}}, {service: OAuthServer, servicePublishingStrategy: {type: Route}}");
    }

    private static List<String> services(String firstTwo) {
        return problems(cluster("[" + firstTwo + REST, "services"));
    }
}
