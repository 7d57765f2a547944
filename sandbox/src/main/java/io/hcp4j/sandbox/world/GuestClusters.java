package io.hcp4j.sandbox.world;

import com.google.common.base.Suppliers;
import com.google.common.collect.Maps;
import io.hcp4j.apiserver.access.CertificateAuthority;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.controllermanager.CoreControllers;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.guest.GuestControllers;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers;
import io.hcp4j.controllers.hypershift.guest.GuestObserver;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.EngineException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** The guest clusters' API servers, and what moves in them. */
final class GuestClusters implements GuestApiServers, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(GuestClusters.class.getName());

    private final Engine engine;
    private final Function<Engine.Server, ClusterApi> door;
    private final TimeScale timeScale;
    private final List<GuestObserver> followers = new CopyOnWriteArrayList<>();
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();

    /** Made when the first control plane needs it. */
    private final Supplier<SigningPair> root = Suppliers.memoize(GuestClusters::found);

    /**
     * A fleet without guests.
     *
     * @param door opens a server
     */
    GuestClusters(Engine engine, Function<Engine.Server, ClusterApi> door, TimeScale timeScale) {
        this.engine = engine;
        this.door = door;
        this.timeScale = timeScale;
    }

    /** Tells a follower of guests that begin from now on. */
    void tell(GuestObserver follower) {
        followers.add(follower);
    }

    /** A guest whose API server answers. */
    Optional<CachedCluster> view(String controlPlaneNamespace) {
        return Optional.ofNullable(guests.get(controlPlaneNamespace)).map(Guest::view);
    }

    @Override
    public SigningPair root() {
        return root.get();
    }

    @Override
    public GuestServer serve(ResourceKey controlPlane, Endpoint wanted, Set<String> names) {
        Guest guest = guests.get(controlPlane.namespace());
        if (guest == null) {
            guest = begin(controlPlane, wanted, names);
            guests.put(controlPlane.namespace(), guest);
            followers.forEach(follower -> follower.arrived(controlPlane));
        }
        Engine.Server server = guest.server();
        return new GuestServer(
                new Endpoint(server.host(), server.port()),
                server.authority(),
                server.admin().certificate(),
                server.admin().key());
    }

    @Override
    public void setServingCertificates(String controlPlaneNamespace, Map<String, ServingCertificate> certificates) {
        Guest guest = guests.get(controlPlaneNamespace);
        if (guest != null) {
            guest.server()
                    .setServingCertificates(Maps.transformValues(
                            certificates, each -> new Engine.ServingCertificate(each.chain(), each.key())));
        }
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

    private Guest begin(ResourceKey controlPlane, Endpoint wanted, Set<String> names) {
        Engine.Server server = start(controlPlane.namespace(), wanted, names);
        CachedCluster view = new CachedCluster("guest " + controlPlane.namespace(), door.apply(server), timeScale);
        List<Controller> order = server.upkeep()
                .map(upkeep -> CoreControllers.on(view, List.of(), upkeep::release, upkeep::credentials))
                .orElse(List.of());
        try {
            CrdInstaller.install(view.api(), GuestControllers.KINDS);
            followers.forEach(follower -> follower.follow(controlPlane, view));
            view.start();
            order.forEach(Controller::start);
            return new Guest(server, view, order);
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
            return engine.start(Engine.Request.guest(name, wanted.host(), wanted.port(), names));
        } catch (EngineException e) {
            LOG.log(System.Logger.Level.INFO, () -> name + " is not at " + wanted + ": " + e.getMessage());
            return engine.start(Engine.Request.guest(name, "127.0.0.1", 0, names));
        }
    }

    private static SigningPair found() {
        Credentials root = CertificateAuthority.create("root-ca").credentials();
        return new SigningPair(root.certificatePem(), root.keyPem());
    }

    private record Guest(Engine.Server server, CachedCluster view, List<Controller> order) {
        void end() {
            order.forEach(Controller::close);
            view.close();
        }
    }
}
