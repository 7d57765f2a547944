package io.hcp4j.cli.input;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks the user to confirm an action that cannot be undone: by {@code --yes}, or by typing the name of the object to delete. */
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
     * Asks, unless that was answered by the flag.
     *
     * @param name what has to be typed
     * @throws UsageException when no terminal is attached
     */
    public boolean given(String name) {
        if (yes.value()) {
            return true;
        }
        if (!invocation.terminal().in() || !invocation.terminal().err()) {
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
