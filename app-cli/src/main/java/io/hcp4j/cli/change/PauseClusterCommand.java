package io.hcp4j.cli.change;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.change.Pause;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePools;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code pause cluster NAME} and {@code resume cluster NAME}: whether HyperShift leaves a hosted cluster and its node pools alone. Both
 * are paused, because a pool of a paused cluster would go on being changed.
 */
public final class PauseClusterCommand implements Action {
    private final Flags flags = new Flags();
    private final Word name = flags.word("NAME", "The hosted cluster.");
    private final Flag<Boolean> nodePools = flags.flag("--nodepools")
            .help("Whether its node pools are meant as well (default: true).")
            .onOff(true);
    private final Optional<PauseOptions> pause;
    private final NoticeOptions notice;
    private final ChangeOptions change;
    private final Invocation invocation;

    private PauseClusterCommand(Invocation invocation, boolean pauses) {
        this.pause = pauses ? Optional.of(new PauseOptions(flags)) : Optional.empty();
        this.notice = new NoticeOptions(flags, invocation, pauses);
        this.change = new ChangeOptions(flags, invocation);
        this.invocation = invocation;
    }

    /** The one that pauses. */
    public static PauseClusterCommand pause(Invocation invocation) {
        return new PauseClusterCommand(invocation, true);
    }

    /** The one that ends a pause. */
    public static PauseClusterCommand resume(Invocation invocation) {
        return new PauseClusterCommand(invocation, false);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        UnaryOperator<Document> wanted = pause.map(PauseOptions::change).orElseGet(Pause::over);
        String done = pause.isPresent() ? "paused" : "resumed";
        String namespace = invocation.options().namespace();
        List<ResourceKey> keys = new ArrayList<>();
        keys.add(HypershiftKinds.HOSTED_CLUSTER.in(namespace, name.value()));
        if (nodePools.value()) {
            new NodePools(invocation.clusters().management())
                    .of(namespace, name.value())
                    .forEach(pool -> keys.add(pool.key()));
        }
        for (ResourceKey key : keys) {
            ExitCode code = change.make(key, wanted, done);
            if (code != ExitCode.DONE) {
                return code;
            }
        }
        if (change.real()) {
            keys.forEach(notice::await);
        }
        return ExitCode.DONE;
    }
}
