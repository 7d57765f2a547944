package io.hcp4j.kubetesting.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a single string out of a server's answer, where that is all a fixture needs. */
final class JsonText {
    private JsonText() {}

    /** The first string field of a name, wherever it stands. */
    static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(name) + "\": *\\[?\\s*\"([^\"]*)\"")
                .matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json.substring(0, Math.min(200, json.length())));
        }
        return found.group(1);
    }
}
