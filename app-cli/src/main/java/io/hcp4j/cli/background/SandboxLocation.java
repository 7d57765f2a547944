package io.hcp4j.cli.background;

import io.hcp4j.sandbox.instance.InstanceFolder;
import java.nio.file.Path;
import java.util.Map;

/** Where the sandbox of a user is. */
public final class SandboxLocation {
    private SandboxLocation() {}

    /** {@code HCP4J_SANDBOX_DIR}, else the usual folder for state: {@code $XDG_STATE_HOME}, else {@code ~/.local/state}. */
    public static InstanceFolder of(Map<String, String> environment) {
        String named = environment.getOrDefault("HCP4J_SANDBOX_DIR", "");
        if (!named.isEmpty()) {
            return InstanceFolder.at(Path.of(named));
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
        // A relative one is to be ignored, says the XDG specification.
        Path base = Path.of(state).isAbsolute()
                ? Path.of(state)
                : home.resolve(".local").resolve("state");
        return InstanceFolder.at(base.resolve("hcp4j").resolve("sandbox"));
    }
}
