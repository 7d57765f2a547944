package io.hcp4j.cli.manifest;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.manifest.Compared;
import io.hcp4j.domain.manifest.KeptField;
import java.util.List;

/** Says what is not touched, and why. */
final class LeftAlone {
    private static final int SHOWN = 5;

    private LeftAlone() {}

    static void remark(Invocation invocation, Compared object) {
        String reference = object.manifest().key().reference();
        if (object instanceof Compared.LeftAlone) {
            invocation.remark(reference + " left alone: the files do not hold its data");
        } else if (object instanceof Compared.Accepted accepted) {
            List<KeptField> kept = accepted.kept();
            kept.stream()
                    .limit(SHOWN)
                    .forEach(field -> invocation.remark(reference + ": " + field.path()
                            + " is no longer in the files and stays, owned by "
                            + String.join(", ", field.managers())));
            if (kept.size() > SHOWN) {
                invocation.remark(reference + ": ... and " + (kept.size() - SHOWN) + " more fields");
            }
        }
    }
}
