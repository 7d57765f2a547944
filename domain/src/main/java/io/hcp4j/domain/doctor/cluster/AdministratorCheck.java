package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.ports.cluster.AccessReview;
import java.util.List;

/** Asks for all rights at once, as a cluster administrator has them. */
record AdministratorCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "administrator",
                    "You are an administrator of the management cluster",
                    "Commands end where a right is missing; most of them need less than all.",
                    Documentation.prerequisite("Administrator access to the management cluster"))
            .warns();
    private static final AccessReview ALL = new AccessReview("*", "*", "*", "", "", "");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        boolean everything = subject.cluster().review(ALL).allowed();
        Evidence seen = new Evidence("SelfSubjectAccessReview * on *.*", everything ? "allowed" : "not allowed");
        return everything
                ? DESCRIPTION.passed("you may do everything", seen)
                : DESCRIPTION.broken(
                        "you do not have all rights on " + subject.cluster().server(), seen);
    }
}
