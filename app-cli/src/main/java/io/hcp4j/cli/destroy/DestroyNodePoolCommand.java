package io.hcp4j.cli.destroy;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.Confirmation;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import java.util.Optional;

/** {@code destroy nodepool}: the flags of {@code hcp} (reference A.7), and it can wait for the nodes to be gone. */
public final class DestroyNodePoolCommand implements Action {
    private final Flags flags = new Flags();
    private final Flag<String> name = flags.flag("--name")
            .label("NAME")
            .help("The node pool (required).")
            .required()
            .text("");
    private final Flag<Boolean> waits =
            flags.flag("--wait").help("Return when its nodes are gone.").onOff(false);
    private final WaitOptions wait;
    private final Confirmation confirmation;
    private final Invocation invocation;

    /** A command of one run. */
    public DestroyNodePoolCommand(Invocation invocation) {
        this.wait = new WaitOptions(flags, invocation);
        this.confirmation = new Confirmation(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        ResourceKey key = HypershiftKinds.NODE_POOL.in(invocation.options().namespace(), name.value());
        ClusterApi management = invocation.clusters().management();
        Optional<Document> there = management.get(key);
        if (there.isEmpty()) {
            invocation.remark("there is no " + key);
            return ExitCode.DONE;
        }
        NodePool pool = NodePoolWire.read(there.get());
        invocation.remark(
                "this will go: " + key + " of hosted cluster " + pool.spec().clusterName() + ", "
                        + pool.status().replicas().orElse(0) + " nodes with all that runs on them");
        if (!confirmation.given(name.value())) {
            return ExitCode.USAGE;
        }
        management.delete(key, DeleteOptions.onlyUid(there.get().uid().orElse("")));
        invocation.out().println(key.reference() + " deleted");
        invocation.out().flush();
        if (waits.value()) {
            wait.until(management, NodePoolGoals.deleted(key));
        }
        return ExitCode.DONE;
    }
}
