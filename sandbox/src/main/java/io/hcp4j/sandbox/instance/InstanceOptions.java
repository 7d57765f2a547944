package io.hcp4j.sandbox.instance;

import io.hcp4j.sandbox.world.Profile;
import java.util.Objects;

/**
 * How a sandbox is to run.
 *
 * @param engine where its API servers come from
 * @param profile how much room its clusters have
 * @param speed how many seconds pass in it in one second; 1 or more
 * @param ephemeral whether it forgets everything when it ends, and leaves alone what the folder keeps
 * @param version of the program that runs it, for people
 */
public record InstanceOptions(EngineChoice engine, Profile profile, double speed, boolean ephemeral, String version) {

    /** A cluster that takes a quarter of an hour is ready in half a minute. */
    public static final int USUAL_SPEED = 30;

    /** Checks that nothing is missing. */
    public InstanceOptions {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(version, "version");
    }
}
