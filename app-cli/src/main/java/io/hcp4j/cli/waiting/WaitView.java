package io.hcp4j.cli.waiting;

import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.Progress;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows a wait, once it has begun. */
public final class WaitView implements AutoCloseable {
    private final Function<Goal, ProgressDisplay> displays;
    private @Nullable Goal goal;
    private @Nullable ProgressDisplay display;

    WaitView(Function<Goal, ProgressDisplay> displays) {
        this.displays = displays;
    }

    /** For commands that never wait. */
    public static WaitView none() {
        return new WaitView(goal -> {
            throw new IllegalStateException("this command waits for nothing");
        });
    }

    /** Begins to show the wait for a goal. */
    public void begin(Goal wanted) {
        close();
        goal = wanted;
        display = displays.apply(wanted);
    }

    /** Shows how far it is. */
    public void show(Progress progress) {
        if (display != null) {
            display.show(progress);
        }
    }

    /** What is waited for, once the wait has begun. */
    Optional<Goal> goal() {
        return Optional.ofNullable(goal);
    }

    @Override
    public void close() {
        if (display != null) {
            display.close();
            display = null;
        }
    }
}
