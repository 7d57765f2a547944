package io.hcp4j.domain.check;

import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a check is, for lists, explanations and documentation.
 *
 * @param id lower-case words with hyphens, {@code storage-class} for instance
 * @param title what holds when the check passes, as a sentence without a full stop
 * @param reason why it matters: what happens without it
 * @param source what demands it
 * @param severity the worst that it says
 * @param roles the clusters that it looks at
 * @param needs the rights that it needs; empty when every user has them
 * @param fix what to do when it does not pass; empty when it depends on what is found
 * @param repairable whether {@link Check#repair} can do it
 */
public record CheckDescription(
        String id,
        String title,
        String reason,
        Source source,
        Severity severity,
        Set<ClusterRole> roles,
        List<Need> needs,
        Remedy fix,
        boolean repairable)
        implements CheckName {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException when the id has another form, or no cluster is looked at
     */
    public CheckDescription {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id of a check: " + id);
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(severity, "severity");
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(id + " looks at no cluster");
        }
        needs = List.copyOf(needs);
        Objects.requireNonNull(fix, "fix");
    }

    /**
     * What demands a check.
     *
     * @param row the prerequisite in the words of the document; "" when it is not one of the document's list
     * @param address a public address
     */
    public record Source(String row, String address) {

        /** Checks that nothing is missing. */
        public Source {
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(address, "address");
        }
    }

    /** A description of a check of the management cluster that is an error and has no fix that is always the same. */
    public static CheckDescription ofManagement(String id, String title, String reason, Source source) {
        return new CheckDescription(
                id,
                title,
                reason,
                source,
                Severity.ERROR,
                Set.of(ClusterRole.MANAGEMENT),
                List.of(),
                Remedy.none(),
                false);
    }

    /** The same of a check that looks at other clusters. */
    public CheckDescription of(ClusterRole... others) {
        return new CheckDescription(id, title, reason, source, severity, Set.of(others), needs, fix, repairable);
    }

    /** The same of a check that does no more than warn. */
    public CheckDescription warns() {
        return new CheckDescription(id, title, reason, source, Severity.WARNING, roles, needs, fix, repairable);
    }

    /** The same with rights that it needs. */
    public CheckDescription needing(Need... rights) {
        return new CheckDescription(id, title, reason, source, severity, roles, List.of(rights), fix, repairable);
    }

    /** The same with what to do. */
    public CheckDescription fixedBy(Remedy remedy) {
        return new CheckDescription(id, title, reason, source, severity, roles, needs, remedy, repairable);
    }

    /** The same of a check that can plan a repair. */
    public CheckDescription repairs() {
        return new CheckDescription(id, title, reason, source, severity, roles, needs, fix, true);
    }

    /** The check passed. */
    public List<CheckResult> passed(String what, Evidence... seen) {
        return List.of(CheckResult.passed(this, what).seen(seen));
    }

    /** The check did not pass: an error or a warning, by its severity. */
    public List<CheckResult> broken(String what, Evidence... seen) {
        return severity == Severity.ERROR
                ? List.of(CheckResult.failed(this, what, fix).seen(seen))
                : doubtful(what, seen);
    }

    /** The check did not pass, but that is only a warning. */
    public List<CheckResult> doubtful(String what, Evidence... seen) {
        return List.of(CheckResult.warning(this, what, fix).seen(seen));
    }

    /** The check could not be made. */
    public List<CheckResult> unknown(String what, Evidence... seen) {
        return List.of(CheckResult.unknown(this, what).seen(seen));
    }
}
