package io.hcp4j.apiserver;

import io.hcp4j.apiserver.resource.UidGenerator;
import io.hcp4j.apiserver.storage.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded API server is to run. Immutable; each method gives a changed copy.
 *
 * <p>Default: on a free port of 127.0.0.1, keeping nothing, by the system's clock.
 */
public final class EmbeddedOptions {
    private final String name;
    private final String address;
    private final Set<String> names;
    private final int port;
    private final @Nullable Path folder;
    private final Clock clock;
    private final UidGenerator uidGenerator;
    private final int history;

    private EmbeddedOptions(
            String name,
            String address,
            Set<String> names,
            int port,
            @Nullable Path folder,
            Clock clock,
            UidGenerator births,
            int history) {
        this.name = name;
        this.address = address;
        this.names = Set.copyOf(names);
        this.port = port;
        this.folder = folder;
        this.clock = clock;
        this.uidGenerator = births;
        this.history = history;
    }

    /** A server that is gone when the process ends; the name stands in its kubeconfigs. */
    public static EmbeddedOptions ephemeral(String name) {
        return new EmbeddedOptions(
                Objects.requireNonNull(name, "name"),
                "127.0.0.1",
                Set.of(),
                0,
                null,
                Clock.systemUTC(),
                UidGenerator.random(),
                Store.DEFAULT_HISTORY);
    }

    /** A server whose state, keys and certificates live in a folder, which is made when it is not there. */
    public EmbeddedOptions keptIn(Path data) {
        return new EmbeddedOptions(
                name, address, names, port, Objects.requireNonNull(data, "data"), clock, uidGenerator, history);
    }

    /** A server at a certain port; 0 for one that is free. */
    public EmbeddedOptions atPort(int number) {
        return new EmbeddedOptions(name, address, names, number, folder, clock, uidGenerator, history);
    }

    /** A server at another address of this machine than 127.0.0.1. */
    public EmbeddedOptions listeningAt(String other) {
        return new EmbeddedOptions(
                name, Objects.requireNonNull(other, "other"), names, port, folder, clock, uidGenerator, history);
    }

    /** A server whose certificate is valid for more names than its address and the usual ones. */
    public EmbeddedOptions answeringTo(Set<String> more) {
        return new EmbeddedOptions(name, address, more, port, folder, clock, uidGenerator, history);
    }

    /** A server whose objects show another time. */
    public EmbeddedOptions withClock(Clock other) {
        return new EmbeddedOptions(
                name, address, names, port, folder, Objects.requireNonNull(other, "clock"), uidGenerator, history);
    }

    /** A server that gives objects other uids. */
    public EmbeddedOptions withUidGenerator(UidGenerator other) {
        return new EmbeddedOptions(
                name, address, names, port, folder, clock, Objects.requireNonNull(other, "births"), history);
    }

    /** A server that remembers this many writes of each resource, for watches and pages. */
    public EmbeddedOptions remembering(int writes) {
        return new EmbeddedOptions(name, address, names, port, folder, clock, uidGenerator, writes);
    }

    /** What the server is called. */
    public String name() {
        return name;
    }

    String address() {
        return address;
    }

    Set<String> names() {
        return names;
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

    UidGenerator uidGenerator() {
        return uidGenerator;
    }

    int history() {
        return history;
    }
}
