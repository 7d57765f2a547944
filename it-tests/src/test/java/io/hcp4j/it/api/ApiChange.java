package io.hcp4j.it.api;

import java.util.ArrayList;
import java.util.List;

/** What became of the lines of an API: each with the class that it belongs to. */
record ApiChange(List<String> removed, List<String> added) {
    static ApiChange between(List<String> before, List<String> after) {
        List<String> removed = qualified(before);
        List<String> added = qualified(after);
        removed.removeAll(qualified(after));
        added.removeAll(qualified(before));
        return new ApiChange(removed, added);
    }

    /** First what breaks callers, then what is new. */
    String text() {
        List<String> lines = new ArrayList<>();
        removed.forEach(line -> lines.add("  - " + line));
        added.forEach(line -> lines.add("  + " + line));
        return String.join("\n", lines);
    }

    private static List<String> qualified(List<String> lines) {
        List<String> members = new ArrayList<>();
        String owner = "";
        for (String line : lines) {
            if (line.startsWith(" ")) {
                members.add(owner + ": " + line.strip());
            } else {
                owner = name(line);
                members.add(line);
            }
        }
        return members;
    }

    private static String name(String header) {
        return header.replaceFirst("^.*?(io\\.hcp4j[\\w.$]*).*$", "$1");
    }
}
