package io.hcp4j.files;

import org.jspecify.annotations.Nullable;

/** Says in a user's words what the library says in a parser's. */
final class YamlSyntaxException {
    private YamlSyntaxException() {}

    static String describe(String problem, @Nullable String context) {
        if (problem.contains("(TAB)")) {
            return "a tab where YAML takes only spaces";
        }
        if (problem.startsWith("expected <block end>")) {
            return "the indentation does not fit the lines above";
        }
        if (problem.startsWith("mapping values are not allowed here")) {
            return "a ':' where no key can stand; check the indentation, or quote the text";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "a key without a ':' after it";
        }
        return context == null || context.isEmpty() ? problem : problem + " (" + context + ")";
    }
}
