package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.output.TextTable;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Scope;
import java.util.Map;
import java.util.Optional;

/** All faults there are, and which are set. */
final class FaultTable {
    private FaultTable() {}

    static TextTable of(Map<Fault, Scope> set) {
        TextTable table = new TextTable("FAULT", "SET FOR", "WHAT GOES WRONG");
        for (Fault fault : Fault.values()) {
            table.row(
                    fault.key(),
                    Optional.ofNullable(set.get(fault)).map(FaultTable::whom).orElse("-"),
                    fault.description());
        }
        return table;
    }

    /** The clusters that a fault affects, for users. */
    static String whom(Scope scope) {
        return scope.clusters().isEmpty() ? "everything" : scope.text();
    }
}
