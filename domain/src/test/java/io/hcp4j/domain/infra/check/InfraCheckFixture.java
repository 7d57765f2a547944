package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.infra.check.InfraRequirements.Size;
import io.hcp4j.domain.infra.check.InfraRequirements.Storage;
import io.hcp4j.domain.server.InfraServer;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** An infrastructure cluster that has everything, for the tests of checks, and how they run them. */
abstract class InfraCheckFixture {
    InfraServer infra;
    String namespace;

    @BeforeEach
    void furnish() {
        infra = InfraServer.furnished();
        namespace = infra.server().server().freshNamespace();
    }

    CheckReport run(InfraRequirements requirements) {
        return run(infra.api(), requirements, Set.of());
    }

    CheckReport run(Kubeconfig kubeconfig) {
        return run(kubeconfig, requirements());
    }

    CheckReport run(Kubeconfig kubeconfig, InfraRequirements requirements) {
        try (ClusterApi api = NetworkAdapters.open(kubeconfig)) {
            return run(api, requirements, Set.of());
        }
    }

    static CheckReport run(ClusterApi infra, InfraRequirements requirements, Set<String> skipped) {
        return new InfraCheckRunner(WriteOptions.by("test"))
                .run(infra, SharedServer.management().api(), requirements, skipped);
    }

    InfraRequirements requirements() {
        return withStorage(defaults());
    }

    InfraRequirements withStorage(Storage storage) {
        return new InfraRequirements(namespace, "infra-id", List.of(machines(1, List.of())), storage, true);
    }

    InfraRequirements withMachines(Machines machines) {
        return new InfraRequirements(namespace, "infra-id", List.of(machines), defaults(), true);
    }

    static Machines machines(int count, List<String> networks) {
        return new Machines(count, size(8), networks, Map.of("size", "large"), Map.of());
    }

    static Size size(int gibi) {
        return new Size(BigDecimal.valueOf(2), BigDecimal.valueOf((long) gibi << 30), false);
    }

    static Storage defaults() {
        return new Storage(Set.of(""), Set.of(), Set.of());
    }

    static CheckResult only(CheckReport report, InfraCheck check) {
        List<CheckResult> results = of(report, check);
        assertThat(results).as(check.id()).hasSize(1);
        return results.get(0);
    }

    static List<CheckResult> of(CheckReport report, InfraCheck check) {
        return report.results().stream()
                .filter(result -> result.check().equals(check.id()))
                .toList();
    }
}
