package io.hcp4j.it.waiting;

import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A wait goes on whatever becomes of the API server, which ends and begins again at the same address with the same state. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class WaitSurvivesIT {
    private static final int RESTARTS = 20;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void twentyRestarts(String client) {
        Engine engine = EmbeddedEngine.keptIn(home.resolve("state"));
        Engine.Server server = engine.start(Engine.Request.local("management"));
        Engine.Request same = Engine.Request.local("management").at(server.host(), server.port());
        try {
            Kubeconfig kubeconfig = server.connection("test");
            try (ClusterApi api = new Fabric8Connector().open(kubeconfig, ConnectionOptions.defaults())) {
                CrdInstaller.install(api);
            }
            ApiServer reached =
                    ApiServer.at(WaitSurvivesIT.class, "the embedded API server, restarted", server.kubeconfig());
            String namespace = reached.freshNamespace();
            ByHand operator = new ByHand(reached, namespace);
            operator.hostedCluster("example");
            Running waiting = Hcp4j.in(home)
                    .on(kubeconfig, client)
                    .start(List.of("wait", "cluster", "example", "--for=available", "--timeout=10m", "-n", namespace));
            for (int restart = 1; restart <= RESTARTS; restart++) {
                server.close();
                server = engine.start(same);
                operator.available("example", false, "restart " + restart);
                says(waiting, "not available: restart " + restart);
            }

            operator.available("example", true, "The hosted control plane is available");

            Finished ended = waiting.finish();
            assertThat(ended.exit()).as(ended.err()).isZero();
        } finally {
            server.close();
        }
    }

    private static void says(Running running, String line) {
        Eventually.holds(line, TIMEOUT, () -> {
            try {
                assertThat(running.process().isAlive() + "\n" + Files.readString(running.err()))
                        .contains(line + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
