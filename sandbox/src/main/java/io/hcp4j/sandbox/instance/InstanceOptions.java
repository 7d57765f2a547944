package io.hcp4j.sandbox.instance;

import io.hcp4j.sandbox.control.Pace;
import io.hcp4j.sandbox.world.Profile;
import java.util.Objects;

/**
 * How a sandbox is to run.
 *
 * @param engine where its API servers come from
 * @param profile how much room its clusters have
 * @param pace how fast time goes by in it
 * @param ephemeral whether it forgets everything when it ends, and leaves alone what the folder keeps
 * @param version of the program that runs it, for people
 */
public record InstanceOptions(EngineChoice engine, Profile profile, Pace pace, boolean ephemeral, String version) {

    /** Checks that nothing is missing. */
    public InstanceOptions {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(version, "version");
    }
}
