package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.validation.Problem;
import java.util.List;

/**
 * What a command does once its flags are parsed. Making one must be cheap and without effect: help and completion make them only to
 * read their flags.
 */
public interface Command {

    /** The flags of this command; the global ones are added by the frame. */
    Flags flags();

    /**
     * What is wrong with the values of the flags, each problem under the name of its flag, as far as it can be told without a request. Asked
     * only when the command line has other mistakes, so that all are said at once; {@link #run} finds them otherwise.
     */
    default List<Problem> problems() {
        return List.of();
    }

    /**
     * Does the command's work.
     *
     * @return how it ended
     * @throws io.hcp4j.ports.error.HcpException for failures; the frame prints them and picks the exit code
     * @throws UsageException for flags that do not fit together
     */
    ExitCode run();
}
