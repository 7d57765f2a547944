package io.hcp4j.domain.check;

import java.util.List;

/**
 * Stands for a check of the class path that cannot be loaded, so that it is not passed over in silence.
 *
 * @param number of it among those found
 * @param why the message of the loader
 */
record UnloadableCheck(int number, String why) implements Check {

    @Override
    public CheckDescription description() {
        return CheckDescription.ofManagement(
                        "unloadable-" + number,
                        "A check of the class path can be loaded",
                        "What it looks at is not known.",
                        new CheckDescription.Source("", ""))
                .warns();
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        return description().unknown("a check of the class path cannot be loaded: " + why);
    }
}
