package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.acm.ClusterImports;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.controllermanager.CoreControllers;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.dns.DnsControllers;
import io.hcp4j.controllers.dns.DnsServer;
import io.hcp4j.controllers.dns.Names;
import io.hcp4j.controllers.guest.GuestControllers;
import io.hcp4j.controllers.hypershift.HypershiftControllers;
import io.hcp4j.controllers.ingress.IngressControllers;
import io.hcp4j.controllers.machines.MachineControllers;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.EngineException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An emulated world: a management cluster with HyperShift, an infrastructure cluster, and a guest cluster for each HostedCluster.
 *
 * <p>Everything in it is reached over TLS through real addresses of this machine, by whichever client; nothing in it is real otherwise.
 */
public final class Sandbox implements AutoCloseable {
    private static final String MANAGEMENT = "management";
    private static final String INFRASTRUCTURE = "infra";

    /** The port of the name server unless another process has it: an administrator configures a resolver only once. */
    private static final int DNS_PORT = 26053;

    private final Engine engine;
    private final ClusterConnector connector;
    private final TimeScale timeScale;
    private final Engine.Server management;
    private final Engine.Server infrastructure;
    private final CachedCluster managementView;
    private final CachedCluster infrastructureView;
    private final GuestClusters guests;
    private final List<Controller> controllers = new ArrayList<>();
    private final Names names = new Names();
    private final DnsServer dns;
    private final ResourceStack ends;

    private Sandbox(
            Engine engine, ClusterConnector connector, TimeScale timeScale, Profile profile, ResourceStack ends) {
        this.engine = engine;
        this.connector = connector;
        this.timeScale = timeScale;
        this.ends = ends;
        this.dns = nameServer(names);
        ends.add(dns::close);
        this.management = started(MANAGEMENT);
        this.infrastructure = started(INFRASTRUCTURE);
        this.managementView = furnished(management, MANAGEMENT, "management.yaml", profile);
        this.infrastructureView = furnished(infrastructure, INFRASTRUCTURE, "infrastructure.yaml", profile);
        this.guests = new GuestClusters(engine, this::open, timeScale);
        ends.add(guests::close);
        ends.add(() -> controllers.forEach(Controller::close));
        SandboxClusters clusters =
                new SandboxClusters(managementView, infrastructureView, url(infrastructure), guests::view);
        HypershiftControllers hypershift = new HypershiftControllers(clusters, guests);
        GuestControllers inside = new GuestControllers(clusters, names, timeScale);
        MachineControllers machines = new MachineControllers(clusters, timeScale);
        guests.tell(hypershift);
        guests.tell(machines);
        guests.tell(inside);
        controllers.addAll(hypershift.all());
        controllers.addAll(inside.all());
        controllers.addAll(DnsControllers.on(clusters.infrastructure(), names));
        controllers.addAll(machines.all());
        controllers.add(ClusterImports.on(managementView));
        keepOrder(management, managementView);
        keepOrder(infrastructure, infrastructureView);
        for (CachedCluster cluster : clusters.infrastructure()) {
            controllers.addAll(IngressControllers.on(cluster, clusters.faults()));
        }
    }

    /** {@link #start(Engine, ClusterConnector, Pace, Profile)} of the small profile. */
    public static Sandbox start(Engine engine, ClusterConnector connector, TimeScale timeScale)
            throws InterruptedException {
        return start(engine, connector, timeScale, Profile.SMALL);
    }

    /**
     * Starts one, and returns when its clusters answer and its controllers watch. Where the engine keeps state, everything that was in it
     * before is there again.
     *
     * @param engine where its API servers come from
     * @param connector through which its own controllers reach them
     * @param timeScale how fast time goes by in it
     * @param profile how much room its clusters have, unless they were there before
     * @throws io.hcp4j.sandbox.engine.EngineException when an API server cannot be started
     */
    public static Sandbox start(Engine engine, ClusterConnector connector, TimeScale timeScale, Profile profile)
            throws InterruptedException {
        ResourceStack ends = new ResourceStack();
        try {
            Sandbox sandbox = new Sandbox(engine, connector, timeScale, profile, ends);
            sandbox.managementView.start();
            sandbox.infrastructureView.start();
            sandbox.controllers.forEach(Controller::start);
            return sandbox;
        } catch (InterruptedException | RuntimeException e) {
            ends.closeAfter(e);
            throw e;
        }
    }

    /** The management cluster's API server. */
    public Engine.Server management() {
        return management;
    }

    /** The infrastructure cluster's API server. */
    public Engine.Server infrastructure() {
        return infrastructure;
    }

    /** The name server, at 127.0.0.1. */
    public DnsServer dns() {
        return dns;
    }

    /** Where its API servers come from, for people. */
    public String engine() {
        return engine.description();
    }

    /** Ends everything; what the engine keeps stays. */
    @Override
    public void close() {
        ends.close();
    }

    private static DnsServer nameServer(Names names) {
        try {
            return DnsServer.start(names, DNS_PORT);
        } catch (IOException taken) {
            return anywhere(names);
        }
    }

    private static DnsServer anywhere(Names names) {
        try {
            return DnsServer.start(names, 0);
        } catch (IOException e) {
            throw new EngineException("cannot start the name server: " + e.getMessage(), e);
        }
    }

    private Engine.Server started(String name) {
        Engine.Server server = engine.start(Engine.Request.local(name));
        ends.add(server::close);
        return server;
    }

    private CachedCluster furnished(Engine.Server server, String name, String seeds, Profile profile) {
        ClusterApi api = open(server);
        CachedCluster view = new CachedCluster(name, api, timeScale);
        ends.add(view::close);
        CrdInstaller.install(api);
        new InitialObjects(api, profile).createOnce(List.of("every-cluster.yaml", seeds));
        return view;
    }

    private void keepOrder(Engine.Server server, CachedCluster view) {
        server.upkeep()
                .ifPresent(upkeep ->
                        controllers.addAll(CoreControllers.on(view, Kinds.ALL, upkeep::release, upkeep::credentials)));
    }

    private ClusterApi open(Engine.Server server) {
        return server.inProcess()
                .orElseGet(() -> connector.open(server.connection("the sandbox"), ConnectionOptions.defaults()));
    }

    private static String url(Engine.Server server) {
        return "https://" + server.host() + ":" + server.port();
    }
}
