package io.hcp4j.cli.sandbox;

import io.hcp4j.sandbox.instance.SandboxDescriptor;

/** What is said about a sandbox in more than one place. */
final class Messages {
    private Messages() {}

    /** What kind it is. */
    static String kind(SandboxDescriptor running) {
        return "engine " + running.engine() + ", profile " + running.profile() + ", time passes "
                + (running.speed() == 1 ? "as outside" : (long) running.speed() + " times as fast")
                + (running.ephemeral() ? ", keeps nothing" : "");
    }
}
