package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.function.Consumer;

/** The flag {@code --watch}, and the watching. */
final class WatchOption {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Flag<Boolean> watch;
    private final Invocation invocation;

    /** Declares the flag. */
    WatchOption(Flags flags, Invocation invocation) {
        this.watch = flags.flag("-w", "--watch")
                .help("Print every change as well, until --timeout or Ctrl-C.")
                .onOff(false);
        this.invocation = invocation;
    }

    /** Whether changes are wanted, too. */
    boolean given() {
        return watch.value();
    }

    /**
     * Hands on what comes until the time is up, the user stops it or nobody reads any more, and closes the watch.
     *
     * @return how that ends: in order, when the time is up
     */
    ExitCode follow(WatchStream changes, Consumer<WatchEvent> learn) {
        try (changes) {
            while (!invocation.deadline().passed()
                    && !invocation.cancellation().requested()
                    && !invocation.out().checkError()) {
                changes.next(invocation.deadline().atMost(PATIENCE)).ifPresent(learn);
            }
        } catch (HcpException failure) {
            // The watch may be the first to notice.
            if (failure.code() != ErrorCode.DEADLINE_EXCEEDED) {
                throw failure;
            }
        }
        return invocation.cancellation().requested() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }
}
