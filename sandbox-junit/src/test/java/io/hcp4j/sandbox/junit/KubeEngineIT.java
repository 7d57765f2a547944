package io.hcp4j.sandbox.junit;

import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.SuiteLog;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.sandbox.instance.EngineChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class KubeEngineIT {
    @HcpSandbox(engine = EngineChoice.KUBE, speed = 30)
    private static final class OnRealServers {}

    // Real API servers take their time to start.
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @Test
    void runsOnRealServersAndLeavesNoFolder() throws IOException {
        boolean there = System.getenv("KUBEBUILDER_ASSETS") != null;
        Needed.here(KubeEngineIT.class, there, "kube-apiserver in KUBEBUILDER_ASSETS");
        SuiteLog.note(KubeEngineIT.class, "kube-apiservers from KUBEBUILDER_ASSETS, one for each cluster");

        try (RunningSandbox sandbox = RunningSandbox.start(OnRealServers.class.getAnnotation(HcpSandbox.class))) {
            ClusterApi management = (ClusterApi) sandbox.find(ClusterApi.class).orElseThrow();

            assertThat(management.version().gitVersion()).doesNotContain("sandbox");
            assertThat(management.get(WellKnownKinds.NAMESPACE.named("clusters")))
                    .isPresent();
            assertThat(folders()).hasSize(1);
        }
        assertThat(folders()).isEmpty();
    }

    /** Those of this process. */
    private static List<Path> folders() throws IOException {
        String prefix = "hcp4j-sandbox-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
