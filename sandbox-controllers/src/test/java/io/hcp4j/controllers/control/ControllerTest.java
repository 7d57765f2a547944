package io.hcp4j.controllers.control;

import io.hcp4j.apiserver.EmbeddedApiServer;
import io.hcp4j.apiserver.EmbeddedOptions;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.resource.ResourceKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ControllerTest {
    private final ManualClock clock = ManualClock.at(Instant.EPOCH);
    private final EmbeddedApiServer server;
    private final CachedCluster view;
    private final List<ResourceKey> seen = new ArrayList<>();

    ControllerTest() throws IOException {
        server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("controllers"));
        view = new CachedCluster("test", server.inProcess(), TimeScale.manual(clock));
    }

    @AfterEach
    void end() {
        view.close();
        server.close();
    }

    @Test
    void goesOnWithOtherObjectsAfterAnyFailureAndComesBackToTheOne() throws InterruptedException {
        ResourceKey bad = CoreKinds.POD.in("default", "bad");
        ResourceKey good = CoreKinds.POD.in("default", "good");
        Controller controller = new Controller("test", key -> {
            seen.add(key);
            if (key.equals(bad) && seen.size() == 1) {
                throw new ArithmeticException("long overflow");
            }
            return ReconcileResult.done();
        });
        start(controller);

        controller.enqueue(bad);
        controller.enqueue(good);
        clock.settle();
        assertThat(seen).containsExactly(bad, good);

        clock.advance(Duration.ofSeconds(1));
        assertThat(seen).containsExactly(bad, good, bad);
    }

    @Test
    void mayBeToldToComeBackInCenturies() throws InterruptedException {
        ResourceKey paused = CoreKinds.POD.in("default", "paused");
        Controller controller = new Controller("test", key -> {
            seen.add(key);
            return ReconcileResult.requeueAfter(Duration.ofDays(365_000));
        });
        start(controller);

        controller.enqueue(paused);
        clock.settle();
        clock.advance(Duration.ofDays(29));

        assertThat(seen).containsExactly(paused);
    }

    private void start(Controller controller) throws InterruptedException {
        controller.on(view, CoreKinds.NODE);
        view.start();
        controller.start();
    }
}
