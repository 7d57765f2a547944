package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;

/** {@code sandbox down}: ends it, and returns when it is gone. Its state stays. */
public final class DownCommand implements Command {
    private final Flags flags = new Flags();
    private final FolderOption place;
    private final CommandContext invocation;

    /** A command of one run. */
    public DownCommand(CommandContext invocation) {
        this.invocation = invocation;
        this.place = new FolderOption(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        boolean ended = place.background().end();
        invocation.info(
                ended
                        ? "sandbox stopped; its state is kept in "
                                + place.folder().root()
                        : "the sandbox is not running");
        return ExitCode.DONE;
    }
}
