package com.example.platform;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.hcp4j.fabric8.Fabric8;
import io.hcp4j.sdk.HcpClient;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The beans of a platform on Quarkus. */
final class Platform {

    // docs: quarkus
    @Produces
    @Singleton
    HcpClient hcp(KubernetesClient client) {
        return HcpClient.builder()
                .client(Fabric8.using(client))
                .fieldManager("my-platform")
                .build();
    }

    void close(@Disposes HcpClient hcp) {
        hcp.close();
    }
    // docs: end
}
