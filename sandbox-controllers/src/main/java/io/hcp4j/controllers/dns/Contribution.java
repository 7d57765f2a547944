package io.hcp4j.controllers.dns;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * What one object adds to the names.
 *
 * @param zones domains that the server is to answer for
 * @param records in these zones or others; a record outside of all zones makes the domain above its name one
 */
record Contribution(List<Name> zones, List<Record> records) {
    static final Contribution NOTHING = new Contribution(List.of(), List.of());

    Contribution {
        zones = List.copyOf(zones);
        records = List.copyOf(records);
    }

    static Contribution of(List<Record> records) {
        return new Contribution(List.of(), records);
    }
}
