package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether somebody means what cannot be taken back: says so by {@code --yes}, or types the name of what will go. */
public final class Confirmation {
    private final Flag<Boolean> yes;
    private final CommandContext invocation;

    /** Declares the flag. */
    public Confirmation(Flags flags, CommandContext invocation) {
        this.yes = flags.flag("-y", "--yes")
                .help("Do it without asking. Without a terminal nothing can be asked, and this is required.")
                .onOff(false);
        this.invocation = invocation;
    }

    /**
     * Asks, unless that was answered by the flag.
     *
     * @param name what has to be typed
     * @throws UsageException when there is nobody to ask
     */
    public boolean given(String name) {
        if (yes.value()) {
            return true;
        }
        if (!invocation.terminal().in() || !invocation.terminal().err()) {
            throw new UsageException(
                    "this cannot be taken back, and there is no terminal to ask at", "the same with --yes");
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
