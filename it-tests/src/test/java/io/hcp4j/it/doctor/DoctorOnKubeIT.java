package io.hcp4j.it.doctor;

import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Needed;
import io.hcp4j.sandbox.engine.KubeEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the checks ask, a real API server answers as well. */
class DoctorOnKubeIT {
    @TempDir
    Path home;

    @Test
    void aHealthySandboxPasses() {
        String assets = System.getenv("KUBEBUILDER_ASSETS");
        Needed.here(DoctorOnKubeIT.class, assets != null, "kube-apiserver in KUBEBUILDER_ASSETS");
        try (World world = World.started(new KubeEngine(Path.of(String.valueOf(assets)), home.resolve("sandbox")))) {
            DoctorIT.awaitTheOperator(world);

            Finished finished = world.user(home, "official").run(List.of("doctor"));

            assertThat(finished.exit()).as(finished.toString()).isZero();
            assertThat(finished.err()).isEmpty();
        }
    }
}
