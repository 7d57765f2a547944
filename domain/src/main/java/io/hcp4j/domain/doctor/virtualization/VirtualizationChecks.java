package io.hcp4j.domain.doctor.virtualization;

import io.hcp4j.domain.check.Check;
import java.util.List;

/** The checks of OpenShift Virtualization. */
public final class VirtualizationChecks {
    private VirtualizationChecks() {}

    /** All of them, in the order of reports. */
    public static List<Check> all() {
        return List.of(new VirtualizationVersionCheck(), new HyperConvergedCheck(), new VmNodesCheck());
    }
}
