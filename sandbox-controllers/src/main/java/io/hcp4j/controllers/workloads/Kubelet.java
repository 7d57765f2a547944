package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.StageTimers;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.Optional;

/** The kubelets of a cluster: pull images, start containers, and report. */
final class Kubelet {
    private static final Duration PULL = Duration.ofSeconds(6);
    private static final Duration JOB = Duration.ofSeconds(10);
    private static final Duration SANDBOX_RETRY = Duration.ofSeconds(1);
    private static final int JITTER_MILLIS = 6000;
    private static final String NETWORKS = "k8s.v1.cni.cncf.io/networks";

    private final CachedCluster cluster;
    private final ObjectWriter writer;
    private final TimeScale timeScale;
    private final StageTimers stages;
    private final PodAddresses addresses;
    private final Faults faults;
    private final ImagePull pulls;

    Kubelet(CachedCluster cluster, TimeScale timeScale, Faults faults) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "kubelet");
        this.timeScale = timeScale;
        this.stages = new StageTimers(timeScale);
        this.addresses = new PodAddresses(cluster);
        this.faults = faults;
        this.pulls = new ImagePull(writer, timeScale, stages);
    }

    /** Brings a pod that is on a node a step further. */
    ReconcileResult run(ResourceKey key, Document pod) {
        PodStatus status = new PodStatus(pod, host(pod), cluster.timeScale().timestamp());
        PodFaults affliction = new PodFaults(pod, faults);
        String uid = pod.uid().orElse("");
        if (pod.text("status", "phase").orElse("").equals("Running")) {
            addresses.note(key, pod.text("status", "podIP").orElse(""));
            return runsToItsEnd(pod) ? end(key, pod, status) : watch(key, pod, status, affliction);
        }
        if (affliction.withoutImage()) {
            return pulls.fail(key, pod, status);
        }
        if (!pod.has("status", "containerStatuses")) {
            writer.status(CoreKinds.POD, pod, status.creating());
        }
        Optional<String> network = missingNetwork(pod);
        if (network.isPresent()) {
            writer.tell(CoreKinds.POD, pod, "Warning", "FailedCreatePodSandBox", sandboxMessage(pod, network.get()));
            return ReconcileResult.requeueAfter(SANDBOX_RETRY);
        }
        Duration pull =
                timeScale.scaled(PULL.plusMillis(Math.floorMod(pod.name().hashCode(), JITTER_MILLIS)));
        Duration left = stages.left(key, uid + " pulls", pull);
        if (!left.isZero()) {
            return ReconcileResult.requeueAfter(left);
        }
        writer.status(CoreKinds.POD, pod, status.running(addresses.allocate(key)));
        stages.forget(key);
        return ReconcileResult.done();
    }

    void forget(ResourceKey key) {
        stages.forget(key);
        addresses.release(key);
    }

    /** Restarts what ends, and tells when it runs again. */
    private ReconcileResult watch(ResourceKey key, Document pod, PodStatus status, PodFaults affliction) {
        if (affliction.crashes()) {
            writer.status(CoreKinds.POD, pod, status.crashing());
            writer.tell(CoreKinds.POD, pod, "Warning", "BackOff", "Back-off restarting failed container");
        } else if (status.reportedCrashing()) {
            writer.status(CoreKinds.POD, pod, status.running(addresses.allocate(key)));
        }
        return ReconcileResult.done();
    }

    private ReconcileResult end(ResourceKey key, Document pod, PodStatus status) {
        Duration left = stages.left(key, pod.uid().orElse("") + " runs", timeScale.scaled(JOB));
        if (!left.isZero()) {
            return ReconcileResult.requeueAfter(left);
        }
        writer.status(CoreKinds.POD, pod, status.succeeded());
        stages.forget(key);
        return ReconcileResult.done();
    }

    private static boolean runsToItsEnd(Document pod) {
        return pod.objects("metadata", "ownerReferences").stream()
                .anyMatch(owner -> owner.text("kind").orElse("").equals("Job"));
    }

    private String host(Document pod) {
        return cluster.get(CoreKinds.NODE.named(pod.text("spec", "nodeName").orElse(""))).stream()
                .flatMap(node -> node.objects("status", "addresses").stream())
                .filter(address -> address.text("type").orElse("").equals("InternalIP"))
                .flatMap(address -> address.text("address").stream())
                .findFirst()
                .orElse("");
    }

    private Optional<String> missingNetwork(Document pod) {
        String networks = pod.annotations().getOrDefault(NETWORKS, "");
        if (networks.isEmpty() || networks.startsWith("[")) {
            return Optional.empty();
        }
        for (String each : networks.split(",", -1)) {
            String name = each.strip().replaceAll("@.*", "");
            int slash = name.indexOf('/');
            ResourceKey key = Kinds.NETWORK_ATTACHMENT_DEFINITION.in(
                    slash < 0 ? pod.namespace() : name.substring(0, slash), name.substring(slash + 1));
            if (cluster.api().get(key).isEmpty()) {
                return Optional.of(key.namespace() + "/" + key.name());
            }
        }
        return Optional.empty();
    }

    private static String sandboxMessage(Document pod, String network) {
        String namespace = network.substring(0, network.indexOf('/'));
        String name = network.substring(network.indexOf('/') + 1);
        return "Failed to create pod sandbox: rpc error: code = Unknown desc = failed to create pod network sandbox k8s_"
                + pod.name() + "_" + pod.namespace() + "_" + pod.uid().orElse("")
                + "_0: error adding pod " + pod.namespace() + "_" + pod.name()
                + " to CNI network \"multus-cni-network\": plugin type=\"multus-shim\" name=\"multus-cni-network\" failed"
                + " (add): CmdAdd (shim): CNI request failed with status 400: 'Multus: [" + pod.namespace() + "/"
                + pod.name() + "/" + pod.uid().orElse("")
                + "]: error loading k8s delegates k8s args: TryLoadPodDelegates: error in getting k8s network for pod:"
                + " GetNetworkDelegates: failed getting the delegate: getKubernetesDelegate: cannot find a"
                + " network-attachment-definition (" + name + ") in namespace (" + namespace
                + "): network-attachment-definitions.k8s.cni.cncf.io \"" + name + "\" not found'";
    }
}
