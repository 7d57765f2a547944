package com.example.platform;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs the operator on a sandbox where a minute passes in a second. */
@HcpSandbox(speed = 60)
class TenantOperatorIT {
    private static final String PULL_SECRET =
            "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}";
    private static final ResourceKey CLUSTER = Kinds.HOSTED_CLUSTER.in("clusters", "team-a");
    private static final ResourceKey POOL = Kinds.NODE_POOL.in("clusters", "team-a");

    @Test
    @Timeout(240)
    void aTenantGetsAClusterOfItsSizeAsLongAsItExists(Kubeconfigs kubeconfigs, ClusterApi management)
            throws IOException, InterruptedException {
        Config config = Config.fromKubeconfig(kubeconfigs.management());
        // The sandbox's server has no watches over web sockets, which the fabric8 client tries first.
        config.setOnlyHttpWatches(true);
        try (KubernetesClient client =
                        new KubernetesClientBuilder().withConfig(config).build();
                TenantOperator operator = new TenantOperator(client, PULL_SECRET, Duration.ofMillis(500))) {
            define(client);
            operator.start();
            client.resource(tenant(1)).create();

            until(() -> status(client).ready(), "ready");
            assertEquals(1L, nodes(management));

            client.resources(Tenant.class).inNamespace("default").withName("team-a").edit(tenant -> {
                tenant.setSpec(new TenantSpec(2));
                return tenant;
            });
            until(() -> nodes(management) == 2, "of two nodes");

            client.resources(Tenant.class).inNamespace("default").withName("team-a").delete();
            until(
                    () -> client.resources(Tenant.class)
                                    .inNamespace("default")
                                    .withName("team-a")
                                    .get()
                            == null,
                    "gone");
            assertTrue(management.get(CLUSTER).isEmpty());
            assertTrue(management.get(POOL).isEmpty());
        }
    }

    private static void define(KubernetesClient client) throws IOException {
        try (InputStream definition =
                Objects.requireNonNull(TenantOperator.class.getResourceAsStream("/tenants.yaml"))) {
            client.load(definition).create();
        }
        client.apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName("tenants.platform.example.com")
                .waitUntilCondition(
                        crd -> crd != null
                                && crd.getStatus() != null
                                && crd.getStatus().getConditions().stream()
                                        .anyMatch(condition ->
                                                condition.getType().equals("Established")
                                                        && condition.getStatus().equals("True")),
                        30,
                        TimeUnit.SECONDS);
    }

    private static Tenant tenant(int nodes) {
        Tenant tenant = new Tenant();
        tenant.setMetadata(new ObjectMetaBuilder()
                .withName("team-a")
                .withNamespace("default")
                .build());
        tenant.setSpec(new TenantSpec(nodes));
        return tenant;
    }

    private static TenantStatus status(KubernetesClient client) {
        TenantStatus status = client.resources(Tenant.class)
                .inNamespace("default")
                .withName("team-a")
                .get()
                .getStatus();
        return status == null ? new TenantStatus(false, "") : status;
    }

    private static long nodes(ClusterApi management) {
        return management
                .get(POOL)
                .flatMap(pool -> pool.number("spec", "replicas"))
                .map(Number::longValue)
                .orElse(-1L);
    }

    private static void until(BooleanSupplier reached, String goal) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(100).toNanos();
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "the tenant is not " + goal);
            Thread.sleep(100);
        }
    }
}
