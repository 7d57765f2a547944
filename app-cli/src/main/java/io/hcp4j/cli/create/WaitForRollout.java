package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.rollout.RolloutProgress;
import io.hcp4j.domain.rollout.RolloutWait;

/** {@code --wait}: one line on standard error for each change. */
final class WaitForRollout {
    private static final int LINE = 110;

    private final Invocation invocation;
    private String last = "";

    WaitForRollout(Invocation invocation) {
        this.invocation = invocation;
    }

    void until(String namespace, String name) {
        invocation.remark("waiting for " + namespace + "/" + name + " to be rolled out");
        new RolloutWait(invocation.clusters().managementCluster(), this::say)
                .until(HypershiftKinds.HOSTED_CLUSTER.in(namespace, name), invocation.deadline());
    }

    /** Messages that list what they wait for may be long: their beginning tells enough, unless {@code -v} asks for all. */
    private void say(RolloutProgress progress) {
        String state = progress.completed() ? "Completed" : progress.available() ? "available" : "not available";
        String line = state + (progress.message().isEmpty() ? "" : ": " + progress.message());
        if (line.length() > LINE && invocation.options().verbosity() == 0) {
            line = line.substring(0, line.lastIndexOf(' ', LINE)).replaceFirst(",$", "") + " ...";
        }
        if (!line.equals(last)) {
            invocation.remark(line);
        }
        last = line;
    }
}
