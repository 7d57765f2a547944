package io.hcp4j.cli.naming;

import java.util.Collections;
import java.util.Iterator;

/**
 * What a shell offers for a value when it is a name: nothing that a script could hold.
 *
 * @param names the names to look up
 */
public record LiveCandidates(LiveName names) implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Collections.emptyIterator();
    }
}
