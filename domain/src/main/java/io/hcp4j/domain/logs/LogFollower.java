package io.hcp4j.domain.logs;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.LogStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Follows logs, each in a thread of its own: a node may not answer before its container writes something. */
final class LogFollower {
    private static final int AHEAD = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Asking the receiver may cost as much as a line. */
    private static final int UNASKED = 1000;

    /** How a log fails when the time is over: that is the end of following, not a failure. */
    private static final Set<ErrorCode> OUT_OF_TIME =
            EnumSet.of(ErrorCode.DEADLINE_EXCEEDED, ErrorCode.TIMEOUT, ErrorCode.CANCELLED);

    private final ClusterApi cluster;
    private final String namespace;
    private final LogOptions options;
    private final Deadline deadline;
    private final LogReceiver receiver;
    private final BlockingQueue<Signal> signals = new ArrayBlockingQueue<>(AHEAD);

    LogFollower(ClusterApi cluster, String namespace, LogOptions options, Deadline deadline, LogReceiver receiver) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.options = options;
        this.deadline = deadline;
        this.receiver = receiver;
    }

    private sealed interface Signal {
        record Written(LogSource source, String line) implements Signal {}

        record Ended() implements Signal {}

        record Failed(LogSource source, HcpException failure) implements Signal {}
    }

    /** Follows them until all have ended, the time is over or the receiver wants no more; returns those that could not be read to their end. */
    List<UnreadLog> follow(List<LogSource> sources) {
        List<Thread> threads = sources.stream().map(this::start).toList();
        List<UnreadLog> unread = new ArrayList<>();
        try {
            int left = threads.size();
            int unasked = 0;
            long asked = System.nanoTime();
            while (left > 0) {
                Signal signal = next();
                if (signal instanceof Signal.Written written) {
                    receiver.line(written.source(), written.line());
                } else if (signal instanceof Signal.Failed failed) {
                    left--;
                    UnreadLog log = unread(failed);
                    unread.add(log);
                    receiver.unread(log);
                } else if (signal instanceof Signal.Ended) {
                    left--;
                }
                if (signal == null || ++unasked >= UNASKED || System.nanoTime() - asked > PATIENCE.toNanos()) {
                    unasked = 0;
                    asked = System.nanoTime();
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    if (!receiver.wantsMore()) {
                        break;
                    }
                }
            }
            receiver.pauses();
            return unread;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HcpException.of(ErrorCode.CANCELLED, "following logs was interrupted")
                    .build();
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    /** What other containers wrote before is not lost when a failure ends all. */
    private UnreadLog unread(Signal.Failed failed) {
        try {
            return LogReader.unread(failed.source(), failed.failure());
        } catch (HcpException ofAll) {
            for (Signal signal = signals.poll(); signal != null; signal = signals.poll()) {
                if (signal instanceof Signal.Written written) {
                    receiver.line(written.source(), written.line());
                }
            }
            receiver.pauses();
            throw ofAll;
        }
    }

    /** Null when there is none for a moment. */
    private @Nullable Signal next() throws InterruptedException {
        Signal signal = signals.poll();
        if (signal != null) {
            return signal;
        }
        receiver.pauses();
        return signals.poll(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Thread start(LogSource source) {
        Thread thread = new Thread(() -> run(source), "log of " + source);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void run(LogSource source) {
        try {
            signals.put(read(source));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Signal read(LogSource source) throws InterruptedException {
        try (LogStream log = cluster.openLog(options.query(namespace, source))) {
            while (!log.ended()) {
                Optional<String> line = log.next(PATIENCE);
                if (line.isPresent()) {
                    signals.put(new Signal.Written(source, line.get()));
                }
            }
            return new Signal.Ended();
        } catch (HcpException e) {
            return deadline.expired() && OUT_OF_TIME.contains(e.code())
                    ? new Signal.Ended()
                    : new Signal.Failed(source, e);
        } catch (RuntimeException e) {
            return new Signal.Failed(
                    source,
                    HcpException.of(ErrorCode.INTERNAL, "a log failed: " + FailureWords.of(e, "no reason is given"))
                            .cause(e)
                            .build());
        }
    }
}
