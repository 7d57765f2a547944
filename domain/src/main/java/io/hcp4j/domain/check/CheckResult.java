package io.hcp4j.domain.check;

import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Objects;

/**
 * What one check found. A check may have several results, one for each thing that is wrong.
 *
 * @param check its name: {@link CheckName#id()}
 * @param outcome how it ended
 * @param what what was found, as one line that names the thing and holds no secret
 * @param remedy what to do; empty where there is nothing to do
 * @param evidence the objects and values that this rests on; empty where {@code what} says them
 */
public record CheckResult(String check, Outcome outcome, String what, Remedy remedy, List<Evidence> evidence) {

    /** How a check ended; those that matter most first. */
    public enum Outcome {
        /** The cluster cannot work this way. */
        FAILED,
        /** It can work, but perhaps not as meant. */
        WARNING,
        /** Not known: the credentials have no right to read it, which the text names; or no answer came in time. */
        UNKNOWN,
        /** The check passed. */
        PASSED,
        /** Not checked, as requested. */
        SKIPPED
    }

    /** Copies the list. */
    public CheckResult {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
        evidence = List.copyOf(evidence);
    }

    /** A result whose text says all that was seen. */
    public CheckResult(String check, Outcome outcome, String what, Remedy remedy) {
        this(check, outcome, what, remedy, List.of());
    }

    /** The check passed. */
    public static CheckResult passed(CheckName check, String what) {
        return new CheckResult(check.id(), Outcome.PASSED, what, Remedy.none());
    }

    /** The cluster cannot work this way. */
    public static CheckResult failed(CheckName check, String what, String remedy) {
        return failed(check, what, Remedy.of(remedy));
    }

    /** As {@link #failed(CheckName, String, String)}, with steps. */
    public static CheckResult failed(CheckName check, String what, Remedy remedy) {
        return new CheckResult(check.id(), Outcome.FAILED, what, remedy);
    }

    /** It can work, but perhaps not as meant. */
    public static CheckResult warning(CheckName check, String what, String remedy) {
        return warning(check, what, Remedy.of(remedy));
    }

    /** As {@link #warning(CheckName, String, String)}, with steps. */
    public static CheckResult warning(CheckName check, String what, Remedy remedy) {
        return new CheckResult(check.id(), Outcome.WARNING, what, remedy);
    }

    /** The check could not be made. */
    public static CheckResult unknown(CheckName check, String what) {
        return new CheckResult(check.id(), Outcome.UNKNOWN, what, Remedy.none());
    }

    /** The check was not made, as requested. */
    public static CheckResult skipped(CheckName check) {
        return new CheckResult(check.id(), Outcome.SKIPPED, "skipped, as requested", Remedy.none());
    }

    /** The same with what was seen. */
    public CheckResult seen(Evidence... seen) {
        return new CheckResult(check, outcome, what, remedy, List.of(seen));
    }
}
