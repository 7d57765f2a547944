package io.hcp4j.domain.infra.check;

import java.util.List;
import java.util.Set;

/** Looks at one side of an infrastructure cluster. Used by one thread. */
interface Probe {

    /** The checks that it answers; when all of them are skipped it is not asked. */
    Set<InfraCheck> checks();

    /**
     * At least one result for each of them.
     *
     * @throws io.hcp4j.ports.error.HcpException when the cluster cannot be asked
     */
    List<InfraCheckResult> look();
}
