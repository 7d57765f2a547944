package io.hcp4j.it.day2;

import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import java.nio.file.Path;

class LifeOnEmbeddedIT extends LifeOfACluster {
    LifeOnEmbeddedIT() {
        super("fabric8");
    }

    @Override
    Engine engine(Path data) {
        return EmbeddedEngine.ephemeral();
    }
}
