package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/** {@code sandbox reset}: ends it and deletes its state. */
public final class ResetCommand implements Command {
    private final Flags flags = new Flags();
    private final Flag<Boolean> yes = flags.flag("--yes").help("Do not ask.").onOff(false);
    private final FolderOption place;
    private final CommandContext invocation;

    /** A command of one run. */
    public ResetCommand(CommandContext invocation) {
        this.invocation = invocation;
        this.place = new FolderOption(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        if (!Files.exists(place.folder().root())) {
            invocation.info("there is no sandbox in " + place.folder().root());
            return ExitCode.DONE;
        }
        if (!yes.value() && !confirmed()) {
            invocation.info("nothing was changed");
            return ExitCode.INTERRUPTED;
        }
        place.background().end();
        place.folder().delete();
        invocation.info("deleted " + place.folder().root());
        return ExitCode.DONE;
    }

    private boolean confirmed() {
        if (!invocation.terminal().err()) {
            throw new UsageException(
                    "no terminal is attached to confirm the deletion of "
                            + place.folder().root(),
                    "--yes");
        }
        invocation.err().print("delete " + place.folder().root() + " with all clusters of the sandbox? [y/N] ");
        invocation.err().flush();
        BufferedReader answer = new BufferedReader(new InputStreamReader(invocation.in(), StandardCharsets.UTF_8));
        try {
            String line = answer.readLine();
            return line != null && line.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        } catch (IOException e) {
            return false;
        }
    }
}
