package io.hcp4j.cli.output;

import java.util.Map;
import java.util.Set;

/** Which cells of a table say that something is well, on its way or wrong, and their colours on a terminal. */
final class StateColours {
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String RED = "31";

    /** By heading; a cell of one of these columns without an entry here is on its way. */
    private static final Map<String, Map<String, String>> STATES = Map.of(
            "AVAILABLE", Map.of("True", GREEN, "False", RED),
            "READY", Map.of("True", GREEN, "False", RED),
            "DEGRADED", Map.of("True", RED, "False", ""),
            "PROGRESSING", Map.of("True", YELLOW, "False", ""),
            "PROGRESS", Map.of("Completed", GREEN),
            "PHASE", Map.of("Running", GREEN, "Failed", RED),
            "OK", Map.of("yes", GREEN, "no", RED, "-", ""),
            "RESULT", Map.of("passed", GREEN, "failed", RED),
            "OUTCOME", Map.of("passed", GREEN, "failed", RED, "skipped", ""),
            "TYPE", Map.of("Warning", YELLOW));

    /** Columns most of whose words are no states. */
    private static final Set<String> OTHERS_PLAIN = Set.of("TYPE");

    private StateColours() {}

    /** The cell, with the codes of its colour around it if it has one. */
    static String paint(String heading, String cell) {
        String code = heading.equals("STATUS") ? status(cell) : code(heading, cell);
        return code.isEmpty() || cell.isBlank() ? cell : "\u001b[" + code + "m" + cell + "\u001b[0m";
    }

    private static String code(String heading, String cell) {
        Map<String, String> states = STATES.get(heading);
        return states == null ? "" : states.getOrDefault(cell, OTHERS_PLAIN.contains(heading) ? "" : YELLOW);
    }

    /** Of nodes and virtual machines; that of a condition says nothing by itself. */
    private static String status(String cell) {
        if (Set.of("True", "False", "Unknown").contains(cell)) {
            return "";
        }
        if (cell.startsWith("NotReady") || cell.contains("Error") || cell.contains("CrashLoop")) {
            return RED;
        }
        return cell.equals("Ready") || cell.equals("Running") ? GREEN : YELLOW;
    }
}
