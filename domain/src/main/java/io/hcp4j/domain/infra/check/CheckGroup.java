package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import java.util.List;
import java.util.Set;

/** Checks one aspect of a cluster. Used by one thread. */
interface CheckGroup {

    /** Names the results that it gives; when all of them are skipped it does not run. */
    Set<InfraCheck> checks();

    /** What it proves that a cluster does not serve a kind. */
    enum Unserved {
        /** The kind is not installed, so the cluster cannot work. */
        FAILS,
        /** Nothing: the kind may be installed later, or another one is used in its place. */
        LEAVES_OPEN
    }

    /**
     * Returns at least one result for each of them.
     *
     * @throws io.hcp4j.ports.error.HcpException when the cluster cannot be asked
     */
    List<CheckResult> run();
}
