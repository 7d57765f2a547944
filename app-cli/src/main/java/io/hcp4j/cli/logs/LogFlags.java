package io.hcp4j.cli.logs;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.logs.ContainerChoice;
import io.hcp4j.domain.logs.LogOptions;
import io.hcp4j.ports.cluster.LogQuery;
import java.time.Duration;
import java.util.Optional;

/** The flags that say what is read of each log; named as those of {@code kubectl logs}. */
final class LogFlags {
    private static final int ALL = -1;

    private final Flag<String> container;
    private final Flag<Boolean> allContainers;
    private final Flag<Integer> tail;
    private final Flag<Duration> since;
    private final Flag<Boolean> previous;
    private final Flag<Boolean> follow;
    private final Flag<Boolean> timestamps;

    /** Declares the flags. */
    LogFlags(Flags flags) {
        this.container = flags.flag("-c", "--container")
                .label("NAME")
                .help("The container (default: the one named as the component, else the pod's default one).")
                .text("");
        this.allContainers = flags.flag("--all-containers")
                .help("All containers of each pod.")
                .onOff(false);
        this.tail = flags.flag("--tail")
                .label("LINES")
                .help("How many lines of each container, the last ones; -1 for all (default: "
                        + LogOptions.DEFAULT_LINES + ", with --since all).")
                .number(LogOptions.DEFAULT_LINES);
        this.since = flags.flag("--since")
                .label("DURATION")
                .help("Only lines that are not older, for example 10m.")
                .duration(Duration.ZERO);
        this.previous = flags.flag("-p", "--previous")
                .help("The log of the container before its last restart.")
                .onOff(false);
        this.follow = flags.flag("-f", "--follow")
                .help("Also print new lines as they are written, until the containers end, --timeout or Ctrl-C.")
                .onOff(false);
        this.timestamps = flags.flag("--timestamps")
                .help("Begin each line with the time at which it was written.")
                .onOff(false);
        flags.check(this::check);
    }

    ContainerChoice containers() {
        if (allContainers.value()) {
            return new ContainerChoice.All();
        }
        return container.value().isEmpty() ? new ContainerChoice.Main() : new ContainerChoice.Named(container.value());
    }

    LogOptions options() {
        Optional<Duration> age = Optional.of(since.value()).filter(each -> !each.isZero());
        int lines = tail.value() == ALL || (age.isPresent() && !tail.given()) ? LogQuery.ALL_LINES : tail.value();
        return new LogOptions(lines, previous.value(), age, timestamps.value(), follow.value());
    }

    private void check() {
        if (tail.value() < ALL) {
            throw new UsageException(
                    tail.name() + ": \"" + tail.value()
                            + "\" is not a valid number of lines (allowed: 0 or more, -1 for all)",
                    "");
        }
        if (allContainers.value() && !container.value().isEmpty()) {
            throw new UsageException(
                    container.name() + " and " + allContainers.name() + " cannot be used together", "one of the two");
        }
    }
}
