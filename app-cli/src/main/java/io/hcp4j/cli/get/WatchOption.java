package io.hcp4j.cli.get;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.listing.Change;
import io.hcp4j.domain.listing.Changes;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The flag {@code --watch}, and the watching. */
final class WatchOption {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Flag<Boolean> watch;
    private final CommandContext invocation;

    /** Declares the flag. */
    WatchOption(Flags flags, CommandContext invocation) {
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
     * Prints events until the time is up, the user stops it or the reader of the output ends, and closes the watch.
     *
     * @return how that ends: in order, when the time is up
     */
    <T> ExitCode follow(Changes<T> changes, Consumer<List<T>> print) {
        try (changes) {
            while (!invocation.deadline().expired()
                    && !invocation.cancellation().requested()
                    && !invocation.out().checkError()) {
                List<T> rows = changes.next(invocation.deadline().atMost(TIMEOUT)).stream()
                        .map(Change::row)
                        .toList();
                if (!rows.isEmpty()) {
                    print.accept(rows);
                }
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
