package io.hcp4j.sandbox.instance;

import io.hcp4j.apiserver.storage.DamagedStateException;
import io.hcp4j.sandbox.world.Profile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What a folder's state was made with, which cannot change any more.
 *
 * @param engine the engine
 * @param profile how much room its clusters have
 */
public record StateManifest(EngineChoice engine, Profile profile) {

    Properties asProperties() {
        Properties properties = new Properties();
        properties.setProperty("engine", word(engine));
        properties.setProperty("profile", word(profile));
        return properties;
    }

    /**
     * Reads what {@link #asProperties()} gave; empty when nothing was kept yet.
     *
     * @param file where that was kept
     * @throws DamagedStateException when it is something else
     */
    static Optional<StateManifest> of(Path file, Properties properties) throws DamagedStateException {
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StateManifest(
                    EngineChoice.valueOf(properties.getProperty("engine", "").toUpperCase(Locale.ROOT)),
                    Profile.valueOf(properties.getProperty("profile", "").toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException e) {
            throw new DamagedStateException(file, "names no engine and profile");
        }
    }

    @Override
    public String toString() {
        return "engine " + word(engine) + " and profile " + word(profile);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
