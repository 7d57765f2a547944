package com.example.platform;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.hcp4j.fabric8.Fabric8;
import io.hcp4j.sdk.HcpClient;
import io.javaoperatorsdk.operator.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An operator whose one client of Kubernetes also serves hcp4j. */
public final class TenantOperator implements AutoCloseable {
    private final HcpClient hcp;
    private final Operator operator;

    // docs: operator
    TenantOperator(KubernetesClient client, String pullSecret, Duration pause) {
        hcp = HcpClient.builder()
                .client(Fabric8.using(client))
                .fieldManager("tenant-operator")
                .build();
        operator = new Operator(settings -> settings.withKubernetesClient(client).withCloseClientOnStop(false));
        operator.register(new TenantReconciler(hcp, pullSecret, pause));
    }
    // docs: end

    /** Expects the path of a pull secret. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (KubernetesClient client = new KubernetesClientBuilder().build();
                TenantOperator tenants =
                        new TenantOperator(client, Files.readString(Path.of(args[0])), Duration.ofSeconds(30))) {
            tenants.start();
            Thread.currentThread().join();
        }
    }

    void start() {
        operator.start();
    }

    @Override
    public void close() {
        operator.stop();
        hcp.close();
    }
}
