package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.Endpoint;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.GuestServer;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.ServingCertificate;
import io.hcp4j.controllers.hypershift.guest.GuestNodes;
import io.hcp4j.controllers.hypershift.guest.GuestSecrets;
import io.hcp4j.controllers.hypershift.guest.NamedCertificates;
import io.hcp4j.controllers.hypershift.guest.PkiSecrets;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings up the parts of one control plane in their order, and says in its status how far they are. */
public final class ControlPlaneReconciler implements Reconciler {
    private static final String FINALIZER = "hypershift.openshift.io/finalizer";

    /** How often the message says for how long there is no address. */
    private static final Duration AGE = Duration.ofSeconds(5);

    private final Clusters clusters;
    private final CachedCluster management;
    private final ObjectWriter writer;
    private final GuestApiServers guests;

    public ControlPlaneReconciler(Clusters clusters, GuestApiServers guests) {
        this.clusters = clusters;
        this.management = clusters.management();
        this.writer = new ObjectWriter(management, "control-plane-operator");
        this.guests = guests;
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.api().get(key);
        if (found.isEmpty()) {
            // Also of one whose finalizer was taken off by hand, nothing stays.
            guests.stop(key.namespace());
            return ReconcileResult.done();
        }
        Document controlPlane = found.get();
        if (controlPlane.has("metadata", "deletionTimestamp")) {
            guests.stop(key.namespace());
            writer.removeFinalizer(Kinds.HOSTED_CONTROL_PLANE, controlPlane, FINALIZER);
            return ReconcileResult.done();
        }
        writer.addFinalizer(Kinds.HOSTED_CONTROL_PLANE, controlPlane, FINALIZER);
        if (Paused.of(controlPlane, management.timeScale().clock().instant()).active()) {
            return Paused.of(controlPlane, management.timeScale().clock().instant())
                    .requeue();
        }
        return bringUp(controlPlane);
    }

    private ReconcileResult bringUp(Document controlPlane) {
        ControlPlaneServices services = new ControlPlaneServices(management, writer, controlPlane);
        ControlPlaneWorkloads workloads = new ControlPlaneWorkloads(management, writer, controlPlane);
        GuestSecrets secrets = new GuestSecrets(management, writer, controlPlane);
        ControlPlaneJobs jobs = new ControlPlaneJobs(management, writer, controlPlane);
        Component etcd = Component.etcd().get(0);
        Component apiServer = Component.apiServer().get(0);
        services.ensure();
        new PkiSecrets(management, writer, controlPlane, guests.root()).ensure();
        jobs.generate();
        boolean generated = jobs.generated();
        workloads.report(
                ControlPlaneJobs.GENERATOR,
                generated,
                generated,
                "Job " + ControlPlaneJobs.GENERATOR + " is not complete");
        Optional<Endpoint> published = services.apiServer();
        boolean etcdUp = workloads.ready(etcd) > workloads.replicas(etcd) / 2;
        workloads.ensure(Component.etcd());
        if (published.isPresent() && etcdUp) {
            workloads.ensure(Component.apiServer());
        }
        Optional<GuestServer> guest = Optional.empty();
        if (published.isPresent() && workloads.ready(apiServer) > 0) {
            guest = Optional.of(guests.serve(
                    Kinds.HOSTED_CONTROL_PLANE.in(controlPlane.namespace(), controlPlane.name()),
                    published.get(),
                    names(controlPlane)));
            Map<String, ServingCertificate> certificates = NamedCertificates.of(management, controlPlane);
            guests.setServingCertificates(controlPlane.namespace(), certificates);
            secrets.ensure(guest.get(), certificates);
            workloads.ensure(workloads.others());
            workloads.ensureNetwork();
            jobs.schedule();
            workloads.report(ControlPlaneJobs.PROFILES, true, true, "");
        }
        ControlPlaneState state = new ControlPlaneState(
                published.isPresent() ? "" : services.pending(age(controlPlane)),
                published.isPresent(),
                workloads.ready(etcd),
                workloads.replicas(etcd),
                workloads.there(apiServer),
                workloads.ready(apiServer),
                secrets.get(GuestSecrets.KUBECONFIG).isPresent(),
                workloads.waitingFor(workloads.others()),
                Conditions.of(controlPlane, false).holds("Available"),
                workloads.unavailable(),
                readyNodes(controlPlane));
        Conditions conditions = Conditions.of(controlPlane, true);
        state.conditions().forEach(conditions::set);
        writer.status(
                Kinds.HOSTED_CONTROL_PLANE,
                controlPlane,
                status(conditions, state, services, guest.map(GuestServer::endpoint), clusterVersion(controlPlane)));
        return published.isPresent() ? ReconcileResult.done() : ReconcileResult.requeueAfter(AGE);
    }

    private static Document status(
            Conditions conditions,
            ControlPlaneState state,
            ControlPlaneServices services,
            Optional<Endpoint> guest,
            Optional<Document> clusterVersion) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", conditions.list());
        status.put("ready", conditions.holds("Available"));
        status.put("initialized", conditions.holds("Available"));
        status.put("externalManagedControlPlane", true);
        guest.ifPresent(at -> status.put("controlPlaneEndpoint", Map.of("host", at.host(), "port", at.port())));
        if (state.kubeconfig()) {
            status.put("kubeConfig", Map.of("name", GuestSecrets.KUBECONFIG, "key", "kubeconfig"));
        }
        services.ignition().ifPresent(host -> status.put("ignitionEndpoint", host));
        services.oauth()
                .ifPresent(at ->
                        status.put("oauthCallbackURLTemplate", at.url() + "/oauth2callback/[identity-provider-name]"));
        clusterVersion.ifPresent(version -> status.put("versionStatus", version.asMap()));
        return Document.of(status);
    }

    private Optional<Document> clusterVersion(Document controlPlane) {
        return clusters.guest(controlPlane.namespace())
                .flatMap(guest -> guest.get(Kinds.CLUSTER_VERSION.named("version")))
                .flatMap(version -> version.object("status"));
    }

    private long readyNodes(Document controlPlane) {
        return clusters.guest(controlPlane.namespace()).map(GuestNodes::ready).orElse(0L);
    }

    /** What the API server's certificate is valid for besides its address. */
    private static Set<String> names(Document controlPlane) {
        String dnsName = controlPlane.text("spec", "kubeAPIServerDNSName").orElse("");
        return dnsName.isEmpty() ? Set.of() : Set.of(dnsName);
    }

    /** As Go prints it, in whole seconds. */
    private String age(Document object) {
        long seconds = object.text("metadata", "creationTimestamp")
                .map(Instant::parse)
                .map(since -> Duration.between(
                                since, management.timeScale().clock().instant())
                        .toSeconds())
                .map(age -> Math.max(0, age))
                .orElse(0L);
        return seconds < 120 ? seconds + "s" : seconds / 60 + "m";
    }
}
