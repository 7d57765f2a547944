package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.domain.manifest.DiffEntry;
import io.hcp4j.domain.manifest.RetainedField;
import java.util.List;

/** Says what is not touched, and why. */
final class SkippedNotice {
    private static final int SHOWN = 5;

    private SkippedNotice() {}

    static void print(CommandContext invocation, DiffEntry object) {
        String reference = object.manifest().key().reference();
        if (object instanceof DiffEntry.Skipped) {
            invocation.info(reference + " skipped: the files do not hold its data");
        } else if (object instanceof DiffEntry.Accepted accepted) {
            List<RetainedField> kept = accepted.retained();
            kept.stream()
                    .limit(SHOWN)
                    .forEach(field -> invocation.info(reference + ": " + field.path()
                            + " is no longer in the files and stays, owned by "
                            + String.join(", ", field.managers())));
            if (kept.size() > SHOWN) {
                invocation.info(reference + ": ... and " + (kept.size() - SHOWN) + " more fields");
            }
        }
    }
}
