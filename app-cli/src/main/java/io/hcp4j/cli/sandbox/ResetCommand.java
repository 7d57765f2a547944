package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/** {@code sandbox reset}: ends it and deletes its state. */
public final class ResetCommand implements Action {
    private final Flags flags = new Flags();
    private final Flag<Boolean> yes = flags.flag("--yes").help("Do not ask.").onOff(false);
    private final FolderOption place;
    private final Invocation invocation;

    /** A command of one run. */
    public ResetCommand(Invocation invocation) {
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
            invocation.remark("there is no sandbox in " + place.folder().root());
            return ExitCode.DONE;
        }
        if (!yes.value() && !confirmed()) {
            invocation.remark("nothing was changed");
            return ExitCode.INTERRUPTED;
        }
        place.background().end();
        place.folder().delete();
        invocation.remark("deleted " + place.folder().root());
        return ExitCode.DONE;
    }

    private boolean confirmed() {
        if (!invocation.terminal().err()) {
            throw new UsageException(
                    "there is nobody to ask whether to delete " + place.folder().root(), "--yes");
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
