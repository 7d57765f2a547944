package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import java.util.List;

/** The checks of HyperShift and multicluster engine, and of the hosted clusters. */
public final class HypershiftChecks {
    private HypershiftChecks() {}

    /** All of them, in the order of reports. */
    public static List<Check> all() {
        return List.of(
                new MulticlusterEngineCheck(),
                new LocalClusterCheck(),
                new DefinitionsCheck(),
                new OperatorCheck(),
                new SupportedVersionsCheck(),
                new UniqueNamesCheck(),
                new ReservedNameCheck(),
                new ManagedNamespacesCheck(),
                new QuotasCheck());
    }
}
