package io.hcp4j.sandbox.world;

import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.SuiteLog;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.KubeEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The world on real kube-apiservers, one for each of its clusters. */
final class KubeSandboxIT extends SandboxScenario {

    KubeSandboxIT(@TempDir Path data) throws InterruptedException {
        super(engine(data));
    }

    private static Engine engine(Path data) {
        String assets = System.getenv("KUBEBUILDER_ASSETS");
        Needed.here(KubeSandboxIT.class, assets != null, "kube-apiserver in KUBEBUILDER_ASSETS");
        SuiteLog.note(KubeSandboxIT.class, "kube-apiservers from KUBEBUILDER_ASSETS, one for each cluster");
        return new KubeEngine(Path.of(String.valueOf(assets)), data);
    }
}
