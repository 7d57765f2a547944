package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.rollout.RolloutProgress;
import io.hcp4j.domain.rollout.RolloutWait;

/** {@code --wait}: one line on standard error for each change. */
final class WaitForRollout {
    private final Invocation invocation;

    WaitForRollout(Invocation invocation) {
        this.invocation = invocation;
    }

    void until(String namespace, String name) {
        invocation.remark("waiting for " + namespace + "/" + name + " to be rolled out");
        new RolloutWait(invocation.clusters().managementCluster(), this::say)
                .until(HypershiftKinds.HOSTED_CLUSTER.in(namespace, name), invocation.deadline());
    }

    private void say(RolloutProgress progress) {
        String state = progress.completed() ? "Completed" : progress.available() ? "available" : "not available";
        invocation.remark(state + (progress.message().isEmpty() ? "" : ": " + progress.message()));
    }
}
