package io.hcp4j.controllers.dns;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * The answer to one DNS query.
 *
 * @param zone that answers; the root when no zone does
 * @param exists whether the name is there, with records of whichever type; names that aliases lead to count
 * @param records the answers, aliases before what they stand for
 */
record Lookup(Name zone, boolean exists, List<Record> records) {
    static final Lookup OUTSIDE = new Lookup(Name.root, false, List.of());

    boolean inside() {
        return zone.labels() > 1;
    }
}
