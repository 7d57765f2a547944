package com.example.platform;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import io.hcp4j.sdk.HcpClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With a client of the program's own, on a sandbox where a minute passes in a second. */
@HcpSandbox(speed = 60)
class RecipesIT {
    private static final String PULL_SECRET =
            "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}";

    @Test
    @Timeout(180)
    void work(Kubeconfigs kubeconfigs) throws InterruptedException {
        Config config = Config.fromKubeconfig(kubeconfigs.management());
        try (KubernetesClient client =
                        new KubernetesClientBuilder().withConfig(config).build();
                HcpClient hcp = Recipes.ownClient(client)) {
            assertFalse(Recipes.exists(hcp, "team-a"));
            assertTrue(Recipes.outcomeOf(
                            hcp, ClusterRequest.kubevirt("Team A").pullSecret("no JSON").build())
                    .startsWith("please correct ["));
            assertEquals(
                    "created",
                    Recipes.outcomeOf(
                            hcp,
                            ClusterRequest.kubevirt("team-a")
                                    .pullSecret(PULL_SECRET)
                                    .pool(pool -> pool.replicas(1))
                                    .build()));

            Page page = new Page();
            assertInstanceOf(WaitResult.Reached.class, Recipes.inTheBackground(hcp, page));
            assertTrue(page.end.await(30, TimeUnit.SECONDS));
            assertTrue(page.lines.size() > 2, page.lines::toString);
            assertInstanceOf(
                    WaitResult.Reached.class, Recipes.all(hcp, "team-a", "team-a").join());
            assertTrue(Recipes.exists(hcp, "team-a"));
            assertTrue(Recipes.settings(hcp).list().isEmpty());
        }
    }

    /** Asks for one event after the other. */
    private static final class Page implements Flow.Subscriber<ProgressEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            subscription.request(1);
        }

        @Override
        public void onNext(ProgressEvent event) {
            lines.add(event.message());
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            end.countDown();
        }

        @Override
        public void onComplete() {
            end.countDown();
        }
    }
}
