package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.status.StatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The refusal of an apply that would change what others own. */
final class ApplyConflict {
    private ApplyConflict() {}

    static StatusException of(SortedMap<Manager, FieldSet> conflicts) {
        List<StatusException.Cause> causes = new ArrayList<>();
        StringBuilder groups = new StringBuilder();
        for (Map.Entry<Manager, FieldSet> conflict : conflicts.entrySet()) {
            Manager manager = conflict.getKey();
            groups.append(groups.isEmpty() ? "" : "\n")
                    .append("conflicts with ")
                    .append(manager)
                    .append(':');
            conflict.getValue().forEach(place -> {
                groups.append("\n- ").append(place);
                causes.add(new StatusException.Cause(
                        "FieldManagerConflict", "conflict with " + manager, place.toString()));
            });
        }
        String message = causes.size() == 1
                ? "Apply failed with 1 conflict: " + causes.get(0).message() + ": "
                        + causes.get(0).field()
                : "Apply failed with " + causes.size() + " conflicts: " + groups;
        return new StatusException(409, "Conflict", message, causes);
    }
}
