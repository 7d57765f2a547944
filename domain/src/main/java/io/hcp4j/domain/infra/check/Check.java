package io.hcp4j.domain.infra.check;

import java.util.List;
import java.util.Set;

/** Checks one aspect of an infrastructure cluster. Used by one thread. */
interface Check {

    /** Names the results that it gives; when all of them are skipped it does not run. */
    Set<InfraCheck> checks();

    /**
     * Returns at least one result for each of them.
     *
     * @throws io.hcp4j.ports.error.HcpException when the cluster cannot be asked
     */
    List<InfraCheckResult> run();
}
