package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import io.hcp4j.ports.remedy.Remedy;
import java.util.Objects;

/**
 * What one check found. A check may have several results, one for each thing that is wrong.
 *
 * @param check its name: {@link InfraCheck#id()} or {@link InfraCredentialsFinding.Rule#id()}
 * @param outcome how it ended
 * @param what what was found, as one line that names the thing and holds no secret
 * @param remedy the remedy; empty where there is nothing to do
 */
public record InfraCheckResult(String check, Outcome outcome, String what, Remedy remedy) {

    /** How a check ended; those that matter most first. */
    public enum Outcome {
        /** The cluster cannot work this way. */
        FAILED,
        /** It can work, but perhaps not as meant. */
        WARNING,
        /** The credentials have no right to read it. */
        UNKNOWN,
        /** The check passed. */
        PASSED,
        /** Not checked, as requested. */
        SKIPPED
    }

    /** Checks that nothing is missing. */
    public InfraCheckResult {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** The check passed. */
    public static InfraCheckResult passed(InfraCheck check, String what) {
        return new InfraCheckResult(check.id(), Outcome.PASSED, what, Remedy.none());
    }

    /** The cluster cannot work this way. */
    public static InfraCheckResult failed(InfraCheck check, String what, String remedy) {
        return failed(check, what, Remedy.of(remedy));
    }

    /** As {@link #failed(InfraCheck, String, String)}, with steps. */
    public static InfraCheckResult failed(InfraCheck check, String what, Remedy remedy) {
        return new InfraCheckResult(check.id(), Outcome.FAILED, what, remedy);
    }

    /** It can work, but perhaps not as meant. */
    public static InfraCheckResult warning(InfraCheck check, String what, String remedy) {
        return warning(check, what, Remedy.of(remedy));
    }

    /** As {@link #warning(InfraCheck, String, String)}, with steps. */
    public static InfraCheckResult warning(InfraCheck check, String what, Remedy remedy) {
        return new InfraCheckResult(check.id(), Outcome.WARNING, what, remedy);
    }

    /** The check could not be made. */
    public static InfraCheckResult unknown(InfraCheck check, String what) {
        return new InfraCheckResult(check.id(), Outcome.UNKNOWN, what, Remedy.none());
    }
}
