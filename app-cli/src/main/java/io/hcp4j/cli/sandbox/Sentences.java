package io.hcp4j.cli.sandbox;

import io.hcp4j.sandbox.instance.Description;

/** What is said about a sandbox in more than one place. */
final class Sentences {
    private Sentences() {}

    /** What kind it is. */
    static String kind(Description running) {
        return "engine " + running.engine() + ", profile " + running.profile() + ", time passes "
                + (running.speed() == 1 ? "as outside" : (long) running.speed() + " times as fast")
                + (running.ephemeral() ? ", keeps nothing" : "");
    }
}
