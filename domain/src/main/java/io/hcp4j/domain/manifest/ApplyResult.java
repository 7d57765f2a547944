package io.hcp4j.domain.manifest;

import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Objects;

/** The result of applying manifests. */
public sealed interface ApplyResult {

    /** The manifests break rules. Nothing was written. */
    record Invalid(List<Problem> problems) implements ApplyResult {
        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Validated only: the manifests break no rule. */
    record Valid(List<Manifest> manifests) implements ApplyResult {
        /** Copies the list. */
        public Valid {
            manifests = List.copyOf(manifests);
        }
    }

    /**
     * The server does not accept every object. Nothing was written.
     *
     * @param reasons one for each that it does not accept
     */
    record Refused(List<HcpException> reasons) implements ApplyResult {
        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A dry run: the server accepts every object. Nothing was written.
     *
     * @param objects what would become of each that would be written
     */
    record Accepted(List<AppliedObject> objects) implements ApplyResult {
        /** Copies the list. */
        public Accepted {
            objects = List.copyOf(objects);
        }
    }

    /**
     * Everything was written. What was written is reported as {@link AppliedObject} events.
     *
     * @param manifests all of them, in the order in which they were applied
     */
    record Complete(List<Manifest> manifests) implements ApplyResult {
        /** Copies the list. */
        public Complete {
            manifests = List.copyOf(manifests);
        }
    }

    /**
     * Writing stopped at a failure. The same command may be executed again.
     *
     * @param failure what stopped it
     * @param applied what was written before
     * @param remaining what was not, with the one that failed; its outcome is unknown when the failure says so
     */
    record Stopped(HcpException failure, List<Manifest> applied, List<Manifest> remaining) implements ApplyResult {
        /** Copies the lists. */
        public Stopped {
            Objects.requireNonNull(failure, "failure");
            applied = List.copyOf(applied);
            remaining = List.copyOf(remaining);
        }
    }
}
