package io.hcp4j.benchmarks;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.infra.check.InfraCheckRunner;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.infra.check.InfraRequirements.Size;
import io.hcp4j.domain.infra.check.InfraRequirements.Storage;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** All checks of an infrastructure cluster whose every answer comes 50 ms late, from the first connection to the report. */
final class InfraChecks implements Measurement {
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Size SIZE = new Size(BigDecimal.valueOf(2), BigDecimal.valueOf(8L << 30), false);

    @Override
    public List<Figure> take() {
        ApiServer server = ApiServer.require(Benchmarks.class);
        String namespace = server.freshNamespace();
        List<Figure> figures = new ArrayList<>();
        for (String client : List.of("fabric8", "official")) {
            figures.add(Figure.of(
                    "all checks of an infrastructure cluster, " + LATENCY.toMillis() + " ms away, " + client,
                    "under 2 s",
                    "%d ms",
                    measured(server, namespace, client).toMillis()));
        }
        return figures;
    }

    private static Duration measured(ApiServer server, String namespace, String client) {
        Wiring wiring = Wiring.forClient(client);
        try (FaultProxy far = FaultProxy.before(server);
                ClusterApi management = wiring.connector().open(server.admin(), ConnectionOptions.defaults())) {
            CrdInstaller.install(management);
            far.next(FaultProxy.ALWAYS, Seen.any(), exchange -> {
                LockSupport.parkNanos(LATENCY.toNanos());
                exchange.forward(exchange.client());
            });
            long start = System.nanoTime();
            try (ClusterApi infra = wiring.connector().open(far.admin(), ConnectionOptions.defaults())) {
                CheckReport report = new InfraCheckRunner(WriteOptions.by("bench"))
                        .run(infra, management, needs(namespace), Set.of());
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                boolean all = report.results().stream()
                        .anyMatch(result -> result.check().equals(InfraCheck.SHARED_NAMESPACE.id()));
                if (!all) {
                    throw new IllegalStateException("not everything was looked at: " + report.results());
                }
                return took;
            }
        }
    }

    /** So much that no check has nothing to do. */
    private static InfraRequirements needs(String namespace) {
        Machines machines = new Machines(
                2, SIZE, List.of(namespace + "/net"), Map.of("size", "large"), Map.of("nvidia.com/A10", 1));
        return new InfraRequirements(
                namespace, "bench-x2v4z", List.of(machines), new Storage(Set.of(""), Set.of("a"), Set.of("b")), true);
    }
}
