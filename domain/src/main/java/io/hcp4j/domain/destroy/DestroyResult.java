package io.hcp4j.domain.destroy;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;

/** How the destruction of a cluster ended. */
public sealed interface DestroyResult {

    /**
     * There is no such cluster, and nothing is left of one.
     *
     * @param infraId the infra id by which remains were searched
     */
    record NotFound(String infraId) implements DestroyResult {}

    /**
     * The cluster is gone.
     *
     * @param remains what was found of it afterwards; usually nothing
     */
    record Destroyed(ClusterInventory remains) implements DestroyResult {
        /** Checks that nothing is missing. */
        public Destroyed {
            Objects.requireNonNull(remains, "remains");
        }

        /** Whether nothing is left of it. */
        public boolean clean() {
            return remains.nothingButCluster();
        }
    }

    /**
     * The cluster was not deleted in time. Nothing was forced, or nothing more; the Secrets stay. The same command continues.
     *
     * @param failure the same as an exception, {@link ErrorCode#DEADLINE_EXCEEDED}; it names what the cluster waits for
     */
    record TimedOut(HcpException failure) implements DestroyResult {
        /** Checks that nothing is missing. */
        public TimedOut {
            Objects.requireNonNull(failure, "failure");
        }
    }
}
