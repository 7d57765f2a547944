package io.hcp4j.kubetesting.server;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;

/** K3s in a container, where a container engine answers. Testcontainers removes it when the JVM ends, however it ends. */
final class K3sServer {
    private static final DockerImageName IMAGE = DockerImageName.parse("rancher/k3s:v1.34.1-k3s1");

    private K3sServer() {}

    static boolean possible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static Found start() {
        K3sContainer container = new K3sContainer(IMAGE);
        container.start();
        return Found.ofFlatKubeconfig("K3s container " + IMAGE.getVersionPart(), true, container.getKubeConfigYaml());
    }
}
