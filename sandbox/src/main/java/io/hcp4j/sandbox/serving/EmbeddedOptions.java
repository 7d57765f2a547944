package io.hcp4j.sandbox.serving;

import io.hcp4j.sandbox.storage.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded API server is to run. Immutable; each method gives a changed copy.
 *
 * <p>Default: on a free port of the loopback interface, keeping nothing, by the system's clock.
 */
public final class EmbeddedOptions {
    private final String name;
    private final int port;
    private final @Nullable Path folder;
    private final Clock clock;
    private final int history;

    private EmbeddedOptions(String name, int port, @Nullable Path folder, Clock clock, int history) {
        this.name = name;
        this.port = port;
        this.folder = folder;
        this.clock = clock;
        this.history = history;
    }

    /** A server that is gone when the process ends; the name stands in its kubeconfigs. */
    public static EmbeddedOptions ephemeral(String name) {
        return new EmbeddedOptions(
                Objects.requireNonNull(name, "name"), 0, null, Clock.systemUTC(), Store.DEFAULT_HISTORY);
    }

    /** A server whose state, keys and certificates live in a folder, which is made when it is not there. */
    public EmbeddedOptions keptIn(Path data) {
        return new EmbeddedOptions(name, port, Objects.requireNonNull(data, "data"), clock, history);
    }

    /** A server at a certain port; 0 for one that is free. */
    public EmbeddedOptions atPort(int number) {
        return new EmbeddedOptions(name, number, folder, clock, history);
    }

    /** A server whose objects show another time. */
    public EmbeddedOptions by(Clock other) {
        return new EmbeddedOptions(name, port, folder, Objects.requireNonNull(other, "clock"), history);
    }

    /** A server that remembers this many writes of each resource, for watches and pages. */
    public EmbeddedOptions remembering(int writes) {
        return new EmbeddedOptions(name, port, folder, clock, writes);
    }

    /** What the server is called. */
    public String name() {
        return name;
    }

    int port() {
        return port;
    }

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    Clock clock() {
        return clock;
    }

    int history() {
        return history;
    }
}
