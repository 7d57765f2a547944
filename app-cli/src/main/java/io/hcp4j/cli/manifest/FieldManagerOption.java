package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;

/** Under which name files are applied. */
final class FieldManagerOption {
    private static final int LONGEST = 128;

    private final Flag<String> manager;

    FieldManagerOption(Flags flags) {
        this.manager = flags.flag("--field-manager")
                .label("NAME")
                .help(
                        "The owner of the fields in the files; users and pipelines that apply the same files may share one"
                                + " (default: hcp4j-apply:USER, with your name on the server).")
                .text("");
    }

    /**
     * The name; "" when none is given.
     *
     * @throws UsageException for one that is too long
     */
    String value() {
        if (manager.value().length() > LONGEST) {
            throw new UsageException(manager.name() + ": a name has at most " + LONGEST + " characters", "");
        }
        return manager.value();
    }
}
