package io.hcp4j.cli.change;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.change.ChangeMode;
import io.hcp4j.domain.change.Pause;
import io.hcp4j.domain.change.PauseTarget;
import io.hcp4j.domain.change.PauseUntil;
import io.hcp4j.domain.change.PauseUseCase;
import io.hcp4j.domain.change.Resume;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The flags by which something is paused or resumed, and the change itself. */
final class PauseOptions {
    private final Optional<Flag<String>> until;
    private final Flag<Boolean> waits;
    private final ChangeOptions change;
    private final CommandContext invocation;

    PauseOptions(Flags flags, CommandContext invocation, boolean pauses) {
        this.until = pauses ? Optional.of(until(flags)) : Optional.empty();
        this.waits = flags.flag("--wait")
                .help("Return when HyperShift has noticed it; until then it may still change objects.")
                .onOff(false);
        this.change = new ChangeOptions(flags, invocation, new WaitOptions(flags, invocation));
        this.invocation = invocation;
    }

    ExitCode run(PauseTarget target) {
        ChangeMode mode = change.mode(waits.value());
        PauseUseCase pauses = new PauseUseCase(invocation.clusters());
        return change.conclude(
                until.isPresent()
                        ? pauses.execute(new Pause(target, end(until.get()), mode), change.listener("paused"))
                        : pauses.execute(new Resume(target, mode), change.listener("resumed")));
    }

    private static Flag<String> until(Flags flags) {
        return flags.flag("--until")
                .sets(FieldFlags.HOSTED_CLUSTER, "spec.pausedUntil")
                .sets(FieldFlags.NODE_POOL, "spec.pausedUntil")
                .label("TIME")
                .help("When the pause ends by itself, for example 2030-01-31T06:00:00Z (default: never; see resume).")
                .text("");
    }

    private static PauseUntil end(Flag<String> until) {
        if (until.value().isEmpty()) {
            return PauseUntil.indefinitely();
        }
        try {
            return PauseUntil.moment(OffsetDateTime.parse(until.value()).toInstant());
        } catch (DateTimeException e) {
            throw new UsageException(
                    until.name() + ": \"" + until.value()
                            + "\" is not a time (allowed: RFC 3339, as 2030-01-31T06:00:00Z)",
                    "");
        }
    }
}
