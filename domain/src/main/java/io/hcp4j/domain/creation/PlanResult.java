package io.hcp4j.domain.creation;

import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.validation.Problem;
import java.util.List;

/** The result of a request, before any cluster was asked. */
public sealed interface PlanResult {

    /** It breaks no rule; this is what will be written. */
    record Ready(Plan plan) implements PlanResult {}

    /** It breaks rules, all of which are named. */
    record Refused(List<Problem> problems) implements PlanResult {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
