package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.Checks;
import io.hcp4j.domain.doctor.cluster.OpenShiftChecks;
import io.hcp4j.domain.doctor.hypershift.HypershiftChecks;
import io.hcp4j.domain.doctor.storage.StorageClassChecks;
import io.hcp4j.domain.doctor.virtualization.VirtualizationChecks;
import io.hcp4j.domain.infra.check.InfraChecks;
import java.util.List;

/** The checks that are part of this library. */
public final class StandardChecks {
    private StandardChecks() {}

    /** Each prerequisite of the product documentation, and what else keeps hosted clusters from working; in the order of reports. */
    public static List<Check> all() {
        return Checks.joined(
                OpenShiftChecks.all(),
                StorageClassChecks.all(),
                VirtualizationChecks.all(),
                InfraChecks.all(),
                HypershiftChecks.all());
    }

    /** Those, and the ones that the class path names. */
    public static List<Check> withClassPath() {
        return Checks.joined(all(), Checks.ofClassPath());
    }
}
