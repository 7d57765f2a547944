package io.hcp4j.it.day2;

import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.SuiteLog;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.KubeEngine;
import java.nio.file.Path;

class LifeOnKubeIT extends LifeOfACluster {
    LifeOnKubeIT() {
        super("official");
    }

    @Override
    Engine engine(Path data) {
        String assets = System.getenv("KUBEBUILDER_ASSETS");
        Needed.here(LifeOnKubeIT.class, assets != null, "kube-apiserver in KUBEBUILDER_ASSETS");
        SuiteLog.note(LifeOnKubeIT.class, "kube-apiservers from KUBEBUILDER_ASSETS, one for each cluster");
        return new KubeEngine(Path.of(String.valueOf(assets)), data);
    }
}
