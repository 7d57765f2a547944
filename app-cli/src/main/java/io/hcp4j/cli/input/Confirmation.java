package io.hcp4j.cli.input;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Asks the user to confirm an action: by {@code --yes}, or at the terminal. */
public final class Confirmation {
    private final Flag<Boolean> yes;
    private final CommandContext invocation;

    /** Declares the flag. */
    public Confirmation(Flags flags, CommandContext invocation) {
        this.yes = flags.flag("-y", "--yes")
                .help("Do not ask for confirmation. Required when no terminal is attached.")
                .onOff(false);
        this.invocation = invocation;
    }

    /**
     * Asks for the name of an object whose deletion cannot be undone, unless that was answered by the flag.
     *
     * @param name what has to be typed
     * @throws UsageException when no terminal is attached
     */
    public boolean given(String name) {
        if (yes.value()) {
            return true;
        }
        if (!canAsk()) {
            throw new UsageException(
                    "this cannot be undone, and no terminal is attached to confirm it", "the same with --yes");
        }
        invocation.err().print("type " + name + " to go on: ");
        invocation.err().flush();
        boolean meant = line().filter(typed -> typed.strip().equals(name)).isPresent();
        if (!meant) {
            invocation.err().println("that is not its name; nothing was changed");
        }
        return meant;
    }

    /** Whether the user is asked. */
    public boolean asks() {
        return !yes.value();
    }

    /** Whether a terminal is attached at which the user can answer. */
    public boolean canAsk() {
        return invocation.terminal().in() && invocation.terminal().err();
    }

    /**
     * Refuses a run that could not be confirmed in the end.
     *
     * @throws UsageException when no terminal is attached and the flag is not given
     */
    public void requireAnswer() {
        if (!yes.value() && !canAsk()) {
            throw new UsageException("no terminal is attached to confirm the change", "the same with --yes");
        }
    }

    /** Asks a question whose answer is yes or no, unless that was answered by the flag; anything but yes is no. */
    public boolean agreed(String question) {
        if (yes.value()) {
            return true;
        }
        invocation.err().print(question + " [y/N] ");
        invocation.err().flush();
        boolean meant = line().map(typed -> typed.strip().toLowerCase(Locale.ROOT))
                .filter(typed -> typed.equals("y") || typed.equals("yes"))
                .isPresent();
        if (!meant) {
            invocation.err().println("nothing was changed");
        }
        return meant;
    }

    private Optional<String> line() {
        try {
            // Not closed: standard input is not ours.
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(invocation.in(), StandardCharsets.UTF_8)).readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
