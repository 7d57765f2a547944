package io.hcp4j.it.change;

import io.hcp4j.domain.change.internal.ConditionalUpdate;
import io.hcp4j.domain.change.internal.UpdateResult;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.official.OfficialConnector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes at the same time, and changes whose answers are lost. */
class ConditionalUpdateIT {
    private static final int CHANGES = 500;
    private static final WriteOptions BY = WriteOptions.by("test");

    private static ApiServer server;

    private ResourceKey pool;

    static Stream<ClusterConnector> connectors() {
        return Stream.of(new Fabric8Connector(), new OfficialConnector());
    }

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(ConditionalUpdateIT.class);
        server.installCrds();
    }

    @BeforeEach
    void pool() {
        pool = HypershiftKinds.NODE_POOL.in(server.freshNamespace(), "example");
        try (ClusterApi api = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults())) {
            api.create(HypershiftKinds.NODE_POOL, Pools.document(pool, 0), BY);
        }
    }

    @Test
    void noneOfTwoClientsLosesAnUpdate() throws InterruptedException, ExecutionException {
        List<ClusterApi> clients = connectors()
                .map(connector -> connector.open(server.admin(), ConnectionOptions.defaults()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> both = clients.stream()
                    .<Future<?>>map(client -> threads.submit(() -> {
                        for (int i = 0; i < CHANGES; i++) {
                            new ConditionalUpdate(client, BY)
                                    .execute(pool, ConditionalUpdateIT::oneMore, Deadline.never());
                        }
                    }))
                    .toList();
            for (Future<?> each : both) {
                each.get();
            }

            assertThat(clients.get(0).get(pool).flatMap(found -> found.number("spec", "replicas")))
                    .contains(2L * CHANGES);
        } finally {
            threads.shutdown();
            clients.forEach(ClusterApi::close);
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void whereAnAnswerWasLostTheObjectIsAsWanted(ClusterConnector connector) {
        UnaryOperator<Document> three = found -> found.with(3, "spec", "replicas");
        try (FaultProxy proxy = FaultProxy.before(server);
                ClusterApi api = connector.open(proxy.admin(), ConnectionOptions.defaults())) {
            proxy.next(1, Seen.request("PATCH", "/nodepools/example"), Fault.forwardThenReset());

            UpdateResult amended =
                    new ConditionalUpdate(api, BY).execute(pool, three, Deadline.after(Duration.ofMinutes(1)));

            assertThat(amended.before().number("spec", "replicas")).contains(3L);
            assertThat(proxy.forwarded(Seen.request("PATCH", "/nodepools/example")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void whatTheServerWouldRefuseIsNotSent(ClusterConnector connector) {
        try (FaultProxy proxy = FaultProxy.before(server);
                ClusterApi api = connector.open(proxy.admin(), ConnectionOptions.defaults())) {
            UpdateResult amended = new ConditionalUpdate(api, BY)
                    .execute(pool, found -> found.with("arm64", "spec", "arch"), Deadline.never());

            assertThat(amended)
                    .isInstanceOfSatisfying(UpdateResult.Refused.class, refused -> assertThat(refused.problems())
                            .anySatisfy(problem -> assertThat(problem.message()).contains("immutable")));
            assertThat(proxy.forwarded(Seen.request("PATCH", "/nodepools/example")))
                    .isEmpty();
        }
    }

    private static Document oneMore(Document found) {
        return found.with(found.number("spec", "replicas").orElse(0L) + 1, "spec", "replicas");
    }
}
