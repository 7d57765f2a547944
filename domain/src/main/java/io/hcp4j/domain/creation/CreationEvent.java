package io.hcp4j.domain.creation;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import io.hcp4j.domain.plan.ObjectResult;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Progress of the creation of a hosted cluster or node pool. */
public sealed interface CreationEvent extends ProgressEvent {

    /** The encryption key of a repeatable plan was derived from the pull secret. */
    record EncryptionKeyDerived() implements CreationEvent {
        @Override
        public String message() {
            return "the etcd encryption key is derived from the pull secret: with another pull secret it is"
                    + " another key, and applying that makes the Secrets in the guest's etcd unreadable";
        }
    }

    /** The kubeconfig of the infrastructure cluster can be used, but perhaps not as meant. */
    record InfraCredentialsDoubtful(InfraCredentialsFinding finding) implements CreationEvent {
        @Override
        public String message() {
            return finding.rule().id() + ": " + finding.what();
        }
    }

    /**
     * The release was found out.
     *
     * @param origin where it is from
     * @param image the release image
     * @param message one line
     */
    record ReleaseChosen(Origin origin, String image, String message) implements CreationEvent {
        /** Where a release is from that the request does not name. */
        public enum Origin {
            /** The hosted cluster exists and runs it. */
            EXISTING_CLUSTER,
            /** It is the newest of a stream. */
            STREAM,
            /** The management cluster runs it. */
            MANAGEMENT_CLUSTER
        }

        /** Checks that nothing is missing. */
        public ReleaseChosen {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(image, "image");
            Objects.requireNonNull(message, "message");
        }
    }

    /** The request names a release image, so the stream has no effect. */
    record ReleaseStreamIgnored() implements CreationEvent {
        @Override
        public String message() {
            return "the release stream is ignored, because a release image is given";
        }
    }

    /** The cluster that is to run the virtual machines was checked, and for a new hosted cluster the management cluster. */
    record InfraChecked(CheckReport report) implements CreationEvent {
        @Override
        public String message() {
            return "clusters checked: "
                    + report.with(Outcome.FAILED).size() + " failed, "
                    + report.with(Outcome.WARNING).size() + " warnings";
        }
    }

    /** An object was created, found as planned, or removed again. */
    record ObjectDone(ObjectResult objectResult) implements CreationEvent {
        @Override
        public String message() {
            return objectResult.planned().key().reference() + " "
                    + objectResult.effect().name().toLowerCase(Locale.ROOT);
        }
    }

    /** The creation stopped half-way; a rollback, where it is wanted, follows. */
    record Stopping(HcpException cause) implements CreationEvent {
        @Override
        public String message() {
            return String.valueOf(cause.getMessage());
        }
    }

    /** Every object exists as requested; a wait, where it is wanted, follows. */
    record ObjectsComplete(List<ObjectResult> objectResults) implements CreationEvent {
        @Override
        public String message() {
            return "all " + objectResults.size() + " objects exist";
        }
    }
}
