package io.hcp4j.cli.output;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.ports.document.Document;

/** The flag {@code --show-managed-fields}: managed fields are long and of interest to few, so JSON and YAML leave them out. */
public final class ManagedFieldsOption {
    private final Flag<Boolean> show;

    /** Declares the flag. */
    public ManagedFieldsOption(Flags flags) {
        this.show = flags.flag("--show-managed-fields")
                .help("Print metadata.managedFields of objects in JSON and YAML as well.")
                .onOff(false);
    }

    /** An object as it is to be printed. */
    public Document shown(Document object) {
        return show.value() ? object : object.without("metadata", "managedFields");
    }
}
