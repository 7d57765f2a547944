package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.UsageException;

/**
 * What a command does once its flags are parsed. Making one must be cheap and without effect: help and completion make them only to
 * read their flags.
 */
public interface Command {

    /** The flags of this command; the global ones are added by the frame. */
    Flags flags();

    /**
     * Does the command's work.
     *
     * @return how it ended
     * @throws io.hcp4j.ports.error.HcpException for failures; the frame prints them and picks the exit code
     * @throws UsageException for flags that do not fit together
     */
    ExitCode run();
}
