package io.hcp4j.sandbox.world;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Pace;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.EngineException;
import io.hcp4j.sandbox.guest.GuestLife;
import io.hcp4j.sandbox.hypershift.Guests;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The guest clusters' API servers, and what moves in them. */
final class GuestFleet implements Guests, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(GuestFleet.class.getName());

    private final Engine engine;
    private final Function<Engine.Server, ClusterApi> door;
    private final ClusterView management;
    private final Pace pace;
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();

    /**
     * A fleet without guests.
     *
     * @param door opens a server
     */
    GuestFleet(Engine engine, Function<Engine.Server, ClusterApi> door, ClusterView management, Pace pace) {
        this.engine = engine;
        this.door = door;
        this.management = management;
        this.pace = pace;
    }

    /** A guest whose API server answers. */
    Optional<ClusterView> view(String controlPlaneNamespace) {
        return Optional.ofNullable(guests.get(controlPlaneNamespace)).map(Guest::view);
    }

    @Override
    public GuestServer serve(String controlPlaneNamespace, Endpoint wanted, Set<String> names) {
        Guest guest =
                guests.computeIfAbsent(controlPlaneNamespace, unused -> begin(controlPlaneNamespace, wanted, names));
        Engine.Server server = guest.server();
        return new GuestServer(
                new Endpoint(server.host(), server.port()),
                server.authority(),
                server.admin().certificate(),
                server.admin().key());
    }

    @Override
    public void stop(String controlPlaneNamespace) {
        Guest guest = guests.remove(controlPlaneNamespace);
        if (guest != null) {
            guest.end();
            guest.server().discard();
        }
    }

    /** Ends all guests; their state stays where state is kept. */
    @Override
    public void close() {
        guests.values().forEach(guest -> {
            guest.end();
            guest.server().close();
        });
        guests.clear();
    }

    private Guest begin(String controlPlaneNamespace, Endpoint wanted, Set<String> names) {
        Engine.Server server = start(controlPlaneNamespace, wanted, names);
        ClusterView view = new ClusterView("guest " + controlPlaneNamespace, door.apply(server));
        try {
            return new Guest(server, view, GuestLife.begin(management, controlPlaneNamespace, view, pace));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.close();
            throw new IllegalStateException("interrupted while " + view.name() + " was starting", e);
        } catch (RuntimeException e) {
            // The control plane tries again, and wants the address then.
            view.close();
            server.close();
            throw e;
        }
    }

    /** Where the wanted address is not one of this machine, the guest is still to be reached: on the loopback interface. */
    private Engine.Server start(String name, Endpoint wanted, Set<String> names) {
        try {
            return engine.start(new Engine.Request(name, wanted.host(), wanted.port(), names));
        } catch (EngineException e) {
            LOG.log(System.Logger.Level.INFO, () -> name + " is not at " + wanted + ": " + e.getMessage());
            return engine.start(new Engine.Request(name, "127.0.0.1", 0, names));
        }
    }

    private record Guest(Engine.Server server, ClusterView view, GuestLife life) {
        void end() {
            life.close();
            view.close();
        }
    }
}
