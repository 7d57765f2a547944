package io.hcp4j.domain.explain;

import java.util.List;

/**
 * Why something is not ready.
 *
 * @param ready whether it is as it should be; there may be warnings all the same
 * @param causes what is wrong, the root first
 * @param consequences what follows from them
 * @param unseen what could not be looked at, each with the reason
 */
public record Explanation(boolean ready, List<Cause> causes, List<Cause> consequences, List<String> unseen) {

    /** Copies the lists. */
    public Explanation {
        causes = List.copyOf(causes);
        consequences = List.copyOf(consequences);
        unseen = List.copyOf(unseen);
    }
}
