package io.hcp4j.cli.waiting;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.ports.document.Document;

/** Objects for programs on standard error, each on a line of its own. */
final class JsonLines {
    private JsonLines() {}

    /** Prints one object and flushes it, since another program may read along. */
    static void print(CommandContext invocation, Document object) {
        // Line breaks within values are escaped, so that those here are only between them.
        invocation.err().println(invocation.text().writeJson(object).strip().replaceAll("\n\\s*", " "));
        invocation.err().flush();
    }
}
