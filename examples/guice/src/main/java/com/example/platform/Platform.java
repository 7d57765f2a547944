package com.example.platform;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.hcp4j.sdk.HcpClient;
import io.hcp4j.sdk.guice.HcpModule;
import java.nio.file.Path;

/** Lists the hosted clusters of a management cluster. */
public final class Platform {
    private Platform() {}

    /** Expects the path of a kubeconfig. */
    public static void main(String[] args) {
        Injector injector = wire(Path.of(args[0]));
        try (HcpClient client = injector.getInstance(HcpClient.class)) {
            System.out.println(client.management().server() + ": "
                    + injector.getInstance(TenantClusters.class).names());
        }
    }

    static Injector wire(Path kubeconfig) {
        // docs: guice
        return Guice.createInjector(
                new HcpModule(hcp -> hcp.kubeconfig(kubeconfig).fieldManager("my-platform")));
        // docs: end
    }
}
