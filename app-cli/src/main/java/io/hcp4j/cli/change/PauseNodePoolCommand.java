package io.hcp4j.cli.change;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.change.Pause;
import io.hcp4j.ports.cluster.ResourceKey;
import java.util.Optional;

/** {@code pause nodepool NAME} and {@code resume nodepool NAME}: whether HyperShift leaves a node pool alone. */
public final class PauseNodePoolCommand implements Action {
    private final Flags flags = new Flags();
    private final PoolWord pool;
    private final Optional<PauseOptions> pause;
    private final NoticeOptions notice;
    private final ChangeOptions change;

    private PauseNodePoolCommand(Invocation invocation, boolean pauses) {
        this.pool = new PoolWord(flags, invocation);
        this.pause = pauses ? Optional.of(new PauseOptions(flags)) : Optional.empty();
        this.notice = new NoticeOptions(flags, invocation, pauses);
        this.change = new ChangeOptions(flags, invocation);
    }

    /** The one that pauses. */
    public static PauseNodePoolCommand pause(Invocation invocation) {
        return new PauseNodePoolCommand(invocation, true);
    }

    /** The one that ends a pause. */
    public static PauseNodePoolCommand resume(Invocation invocation) {
        return new PauseNodePoolCommand(invocation, false);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        ResourceKey key = pool.key();
        ExitCode code = change.make(
                key, pause.map(PauseOptions::change).orElseGet(Pause::over), pause.isPresent() ? "paused" : "resumed");
        if (code == ExitCode.DONE && change.real()) {
            notice.await(key);
        }
        return code;
    }
}
