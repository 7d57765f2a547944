package io.hcp4j.kubetesting;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine and may not find there: a program, material beside the project.
 *
 * <p>Without it the test is aborted and the build's summary says so; where the environment insists ({@code HCP4J_REQUIRE}, which CI
 * sets), the test fails.
 */
public final class Needed {
    private Needed() {}

    /**
     * Goes on only if a whole suite has what it needs.
     *
     * @param what for example {@code kubectl}; "not run: no " goes before it
     */
    public static void here(Class<?> suite, boolean there, String what) {
        if (!there) {
            SuiteLog.note(suite, "not run: no " + what);
            throw missing("no " + what);
        }
    }

    /** Goes on only if one test of a suite, which notes by itself what it ran with, has what it needs. */
    public static void here(boolean there, String what) {
        if (!there) {
            throw missing("no " + what);
        }
    }

    /** Aborts the test, or gives the error to throw. */
    public static AssertionError missing(String what) {
        return missing(System.getenv("HCP4J_REQUIRE"), what);
    }

    /**
     * As {@link #missing(String)}, in another environment.
     *
     * @param insistence what the environment insists on; null or blank for nothing
     */
    static AssertionError missing(@Nullable String insistence, String what) {
        if (insistence == null || insistence.isBlank()) {
            Assumptions.abort(what);
        }
        return new AssertionError(what + " (HCP4J_REQUIRE=" + insistence + ")");
    }
}
