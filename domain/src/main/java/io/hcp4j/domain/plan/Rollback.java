package io.hcp4j.domain.plan;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes what one run created, newest first, and nothing else: every object is deleted by its uid, so that one which another client
 * has created since under the same name stays. A namespace is deleted only if no object of another client is left in it.
 */
public final class Rollback {
    /** What Kubernetes and OpenShift put into every namespace by themselves. */
    private static final Set<String> BASELINE = Set.of("kube-root-ca.crt", "openshift-service-ca.crt");

    private final ClusterApi cluster;
    private final PlanListener listener;

    /** A rollback on one cluster. */
    public Rollback(ClusterApi cluster, PlanListener listener) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * What became of a rollback.
     *
     * @param objectResults one for each object of the plan: REMOVED, or as it was before
     * @param failure why it stopped, where it did
     */
    public record Result(List<ObjectResult> objectResults, Optional<HcpException> failure) {}

    /** Removes the objects with the effect CREATED. */
    public Result execute(List<ObjectResult> objectResults) {
        List<ObjectResult> after = new ArrayList<>(objectResults);
        HcpException failure = null;
        for (int i = objectResults.size() - 1; i >= 0 && failure == null; i--) {
            ObjectResult objectResult = objectResults.get(i);
            if (objectResult.effect() != ObjectResult.Effect.CREATED) {
                continue;
            }
            try {
                if (remove(objectResult)) {
                    ObjectResult removed =
                            new ObjectResult(objectResult.planned(), ObjectResult.Effect.REMOVED, objectResult.uid());
                    after.set(i, removed);
                    listener.onResult(removed);
                }
            } catch (HcpException e) {
                failure = e;
            }
        }
        return new Result(Collections.unmodifiableList(after), Optional.ofNullable(failure));
    }

    private boolean remove(ObjectResult objectResult) {
        PlannedObject planned = objectResult.planned();
        if (planned.kind().equals(WellKnownKinds.NAMESPACE)
                && inUse(planned.document().name())) {
            return false;
        }
        cluster.delete(planned.key(), DeleteOptions.withUid(objectResult.uid()));
        return true;
    }

    private boolean inUse(String namespace) {
        return holds(WellKnownKinds.SECRET, namespace)
                || holds(WellKnownKinds.CONFIG_MAP, namespace)
                || holds(HypershiftKinds.HOSTED_CLUSTER, namespace)
                || holds(HypershiftKinds.NODE_POOL, namespace);
    }

    private boolean holds(ResourceKind kind, String namespace) {
        return cluster.list(ListQuery.in(kind, namespace)).items().stream()
                .map(Document::name)
                .anyMatch(name -> !BASELINE.contains(name));
    }
}
