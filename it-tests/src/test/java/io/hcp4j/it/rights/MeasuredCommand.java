package io.hcp4j.it.rights;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a command does with each of its rights taken away.
 *
 * @param shown the command as the document shows it
 * @param needed the rights without which it ends with exit code 5 and nothing but an error
 * @param optional the rights without which it says what it could not see, with the line that says so
 * @param violations what breaks the rule that a missing right is named, once
 */
record MeasuredCommand(
        String shown, SortedSet<Right> needed, SortedMap<Right, String> optional, List<String> violations) {

    /** Values in a command line that stand for those of the user. */
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "{n}",
            "NEW",
            "{pull}",
            "FILE",
            "{other}",
            "FILE",
            "{key}",
            "FILE",
            "{bundle}",
            "FILE",
            "{infra}",
            "FILE",
            "{file}",
            "FILE",
            "{home}/",
            "");

    static String shown(String line) {
        String text = line.replaceAll(" --dry-run.server| --yes", "")
                .replaceAll("\\b(demo|far|turn)\\b", "NAME")
                .replaceAll("registry.example.com/\\S*", "IMAGE");
        for (Map.Entry<String, String> each : PLACEHOLDERS.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text.replaceAll("\\b[a-z]NEW\\b", "NAME");
    }
}
