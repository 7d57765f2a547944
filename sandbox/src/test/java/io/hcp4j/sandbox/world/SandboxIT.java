package io.hcp4j.sandbox.world;

import io.hcp4j.sandbox.engine.EmbeddedEngine;

/** The world on embedded API servers. */
final class SandboxIT extends SandboxScenario {

    SandboxIT() throws InterruptedException {
        super(EmbeddedEngine.ephemeral());
    }
}
