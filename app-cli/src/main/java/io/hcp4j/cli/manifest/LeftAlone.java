package io.hcp4j.cli.manifest;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.manifest.Compared;

/** Says that a Secret is not touched. */
final class LeftAlone {
    private LeftAlone() {}

    static void remark(Invocation invocation, Compared object) {
        invocation.remark(object.manifest().key().reference() + " left alone: the files do not hold its data");
    }
}
