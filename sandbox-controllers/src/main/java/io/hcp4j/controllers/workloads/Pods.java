package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Optional;

/** Sends pods to nodes, and has them run there. */
final class Pods implements Reconciler {
    private final CachedCluster cluster;
    private final NodeUsage usage = new NodeUsage();
    private final Scheduling scheduling;
    private final Kubelet kubelet;
    private boolean counted;

    Pods(CachedCluster cluster, TimeScale timeScale, Faults faults) {
        this.cluster = cluster;
        this.scheduling = new Scheduling(cluster, usage, timeScale, faults);
        this.kubelet = new Kubelet(cluster, timeScale, faults);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        if (!counted) {
            cluster.all(CoreKinds.POD, any -> true)
                    .forEach(pod -> count(CoreKinds.POD.in(pod.namespace(), pod.name()), pod));
            counted = true;
        }
        Optional<Document> found = cluster.get(key);
        if (found.isEmpty()) {
            usage.remove(key);
            kubelet.forget(key);
            return ReconcileResult.done();
        }
        Document pod = found.get();
        if (pod.has("metadata", "deletionTimestamp")) {
            // It has ended; only now the server removes it.
            cluster.api()
                    .delete(key, DeleteOptions.withUid(pod.uid().orElse("")).immediately());
            return ReconcileResult.done();
        }
        if (pod.text("spec", "nodeName").orElse("").isEmpty()) {
            return scheduling.schedule(key, pod);
        }
        count(key, pod);
        return finished(pod) ? ReconcileResult.done() : kubelet.run(key, pod);
    }

    private void count(ResourceKey key, Document pod) {
        String node = pod.text("spec", "nodeName").orElse("");
        if (node.isEmpty() || finished(pod)) {
            usage.remove(key);
        } else {
            usage.put(key, node, Resources.requests(pod));
        }
    }

    private static boolean finished(Document pod) {
        String phase = pod.text("status", "phase").orElse("");
        return phase.equals("Succeeded") || phase.equals("Failed");
    }
}
