package io.hcp4j.cli.waiting;

import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.ports.time.HumanDuration;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A few lines on a terminal that change in place, with the time that has passed. */
final class ProgressBlock implements ProgressDisplay {
    private static final String CLEAR = "\u001b[K";
    /** A line that a narrow terminal wraps would be two, and the way back up too short. Off for no longer than it takes to draw. */
    private static final String WRAP_OFF = "\u001b[?7l";

    private static final String WRAP_ON = "\u001b[?7h";

    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream err;
    private final BooleanSupplier interrupted;
    private final String goal;
    private final WrappedText wrapped;
    private final long begin = System.nanoTime();
    private final ScheduledExecutorService clock;
    private final Future<?> ticks;
    private Progress progress = new Progress(false, "looking", "", "");
    private int drawn;

    /**
     * A block at the cursor.
     *
     * @param interrupted whether the user wants the command to stop; what is said of that stands below, so nothing is drawn any more
     * @param columns how wide the terminal is; what is longer goes on in the next line
     */
    ProgressBlock(PrintStream err, BooleanSupplier interrupted, String goal, int columns) {
        this.err = err;
        this.interrupted = interrupted;
        this.goal = goal;
        // Clearing to the end of a full line would clear its last character.
        this.wrapped = new WrappedText(columns - 1);
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        this.ticks = clock.scheduleAtFixedRate(this::draw, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void show(Progress now) {
        progress = now;
        draw();
    }

    @Override
    public void close() {
        ticks.cancel(false);
        clock.shutdownNow();
        draw();
    }

    private synchronized void draw() {
        if (interrupted.getAsBoolean()) {
            return;
        }
        String elapsed = HumanDuration.of(Duration.ofNanos(System.nanoTime() - begin));
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped.lines((progress.reached() ? "" : "waiting for ") + goal));
        lines.addAll(wrapped.lines("  " + progress.state() + (progress.count().isEmpty() ? "" : ", " + progress.count())
                + "  " + elapsed));
        String blocking = progress.blocking().strip().replaceAll("\\s*\\p{Cntrl}+\\s*", " ");
        lines.addAll(wrapped.lines(blocking.isEmpty() ? "" : "  " + blocking));
        StringBuilder text = new StringBuilder(WRAP_OFF);
        if (drawn > 0) {
            text.append("\u001b[" + drawn + "A");
        }
        lines.forEach(line -> text.append(line).append(CLEAR).append('\n'));
        if (lines.size() < drawn) {
            text.append(CLEAR_BELOW);
        }
        drawn = lines.size();
        err.print(text.append(WRAP_ON));
        err.flush();
    }
}
