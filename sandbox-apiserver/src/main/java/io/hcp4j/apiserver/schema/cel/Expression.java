package io.hcp4j.apiserver.schema.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compiled expression; safe for use by many threads. */
public final class Expression {
    private static final Pattern MISSING = Pattern.compile("key '(.*)' is not present in map\\.");

    private final CelRuntime.Program program;
    private final boolean usesOldSelf;

    Expression(CelRuntime.Program program, boolean usesOldSelf) {
        this.program = program;
        this.usesOldSelf = usesOldSelf;
    }

    /** Whether the expression looks at what stood in the value's place before. */
    public boolean usesOldSelf() {
        return usesOldSelf;
    }

    /**
     * The expression's value.
     *
     * @param variables {@code self}, and {@code oldSelf} where the expression uses it
     * @throws BadExpressionException when it fails
     */
    public Object evaluate(Map<String, Object> variables) throws BadExpressionException {
        try {
            return program.eval(variables);
        } catch (CelEvaluationException e) {
            throw new BadExpressionException(words(e.getErrorCode(), plain(e)));
        }
    }

    private static String words(CelErrorCode code, String message) {
        return switch (code) {
            case ATTRIBUTE_NOT_FOUND -> missing(message);
            case OVERLOAD_NOT_FOUND -> "no such overload";
            case DIVIDE_BY_ZERO -> "division by zero";
            case INDEX_OUT_OF_BOUNDS -> "index out of bounds: " + message.substring(message.lastIndexOf(' ') + 1);
            case NUMERIC_OVERFLOW -> "integer overflow";
            case BAD_FORMAT ->
                message.startsWith("For input string") ? "type conversion error from 'string' to 'int'" : message;
            default -> other(message);
        };
    }

    private static String other(String message) {
        if (message.startsWith("Expected boolean value")) {
            return "no such overload";
        }
        return message.endsWith("'Optional.empty'") ? "optional.none() dereference" : message;
    }

    private static String missing(String message) {
        Matcher named = MISSING.matcher(message);
        if (named.matches()) {
            return "no such key: " + named.group(1);
        }
        return message.startsWith("Error resolving field") ? "no such overload" : "no such key: " + message;
    }

    /** The message without the place inside the expression. */
    private static String plain(CelEvaluationException e) {
        String message = String.valueOf(e.getMessage());
        int place = message.indexOf("<input>:");
        int colon = place < 0 ? -1 : message.indexOf(": ", place);
        return colon < 0 ? message : message.substring(colon + 2);
    }
}
