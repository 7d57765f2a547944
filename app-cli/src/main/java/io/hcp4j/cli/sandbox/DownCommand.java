package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;

/** {@code sandbox down}: ends it, and returns when it is gone. Its state stays. */
public final class DownCommand implements Action {
    private final Flags flags = new Flags();
    private final FolderOption place;
    private final Invocation invocation;

    /** A command of one run. */
    public DownCommand(Invocation invocation) {
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
        invocation.remark(
                ended ? "sandbox ended; its state stays in " + place.folder().root() : "the sandbox is not running");
        return ExitCode.DONE;
    }
}
