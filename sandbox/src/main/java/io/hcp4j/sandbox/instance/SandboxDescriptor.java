package io.hcp4j.sandbox.instance;

import io.hcp4j.apiserver.storage.DamagedStateException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;

/**
 * What a running sandbox says about itself, for other processes.
 *
 * @param pid its process
 * @param started when it was ready
 * @param engine where its API servers come from, for people
 * @param profile how much room its clusters have, in lower case
 * @param speed how many seconds pass in it in one second
 * @param ephemeral whether it forgets everything when it ends
 * @param version of the program that runs it
 * @param management address of the management cluster's API server
 * @param infrastructure address of the infrastructure cluster's API server
 * @param dns where its name server answers, UDP and TCP, as {@code host:port}
 */
public record SandboxDescriptor(
        long pid,
        Instant started,
        String engine,
        String profile,
        double speed,
        boolean ephemeral,
        String version,
        String management,
        String infrastructure,
        String dns) {
    private static final Set<String> NAMES = Set.of(
            "pid",
            "started",
            "engine",
            "profile",
            "speed",
            "ephemeral",
            "version",
            "management",
            "infrastructure",
            "dns");

    Properties asProperties() {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("started", started.toString());
        properties.setProperty("engine", engine);
        properties.setProperty("profile", profile);
        properties.setProperty("speed", Double.toString(speed));
        properties.setProperty("ephemeral", Boolean.toString(ephemeral));
        properties.setProperty("version", version);
        properties.setProperty("management", management);
        properties.setProperty("infrastructure", infrastructure);
        properties.setProperty("dns", dns);
        return properties;
    }

    /**
     * Reads what {@link #asProperties()} gave.
     *
     * @param file where that is
     * @throws DamagedStateException when it is something else
     */
    static SandboxDescriptor of(Path file, Properties properties) throws DamagedStateException {
        if (!properties.stringPropertyNames().containsAll(NAMES)) {
            throw new DamagedStateException(file, "does not describe a sandbox");
        }
        try {
            return of(properties);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DamagedStateException(file, "does not describe a sandbox");
        }
    }

    private static SandboxDescriptor of(Properties properties) {
        return new SandboxDescriptor(
                Long.parseLong(properties.getProperty("pid")),
                Instant.parse(properties.getProperty("started")),
                properties.getProperty("engine"),
                properties.getProperty("profile"),
                Double.parseDouble(properties.getProperty("speed")),
                Boolean.parseBoolean(properties.getProperty("ephemeral")),
                properties.getProperty("version"),
                properties.getProperty("management"),
                properties.getProperty("infrastructure"),
                properties.getProperty("dns"));
    }
}
