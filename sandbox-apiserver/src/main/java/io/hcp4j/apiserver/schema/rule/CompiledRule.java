package io.hcp4j.apiserver.schema.rule;

import io.hcp4j.apiserver.schema.cel.BadExpressionException;
import io.hcp4j.apiserver.schema.cel.Expression;
import io.hcp4j.apiserver.schema.cel.RuleLanguage;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.ValidationRule;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that is ready to run, or why it is not.
 *
 * @param source the rule as written
 * @param expression its expression; empty when there is none or it does not compile
 * @param problem why the expression does not compile, or ""
 * @param message the expression for its message; empty when there is none or it does not compile
 * @param messageProblem why that does not compile, or ""
 * @param fieldPath the place that is blamed, below the rule's own, or ""
 */
record CompiledRule(
        ValidationRule source,
        Optional<Expression> expression,
        String problem,
        Optional<Expression> message,
        String messageProblem,
        String fieldPath) {
    private static final int LONGEST_MESSAGE = 5 * 1024;

    static CompiledRule of(ValidationRule source, RuleLanguage language, Node node) {
        Part rule = Part.of(source.rule(), language::rule);
        Part message =
                rule.compiled.isEmpty() ? Part.NONE : Part.of(source.messageExpression(), language::messageExpression);
        String fieldPath = source.fieldPath().isEmpty()
                ? ""
                : RulePath.resolve(source.fieldPath(), node).orElse("");
        return new CompiledRule(source, rule.compiled, rule.problem, message.compiled, message.problem, fieldPath);
    }

    boolean usesOldSelf() {
        return expression.isPresent() && expression.get().usesOldSelf();
    }

    boolean oldSelfIsOptional() {
        return Boolean.TRUE.equals(source.optionalOldSelf());
    }

    /** What is said when the rule is broken. */
    String refusal(Map<String, Object> variables) {
        if (message.isEmpty()) {
            return source.refusal();
        }
        try {
            String text = String.valueOf(message.get().evaluate(variables)).strip();
            boolean usable = !text.isEmpty() && text.length() <= LONGEST_MESSAGE && text.indexOf('\n') < 0;
            return usable ? text : source.refusal();
        } catch (BadExpressionException e) {
            // Kubernetes logs this and says what it would say without the expression.
            return source.refusal();
        }
    }

    private record Part(Optional<Expression> compiled, String problem) {
        private static final Part NONE = new Part(Optional.empty(), "");

        static Part of(String text, Compilation compilation) {
            if (text.isBlank()) {
                return NONE;
            }
            try {
                return new Part(Optional.of(compilation.compile(text)), "");
            } catch (BadExpressionException e) {
                return new Part(Optional.empty(), String.valueOf(e.getMessage()));
            }
        }
    }

    private interface Compilation {
        Expression compile(String text) throws BadExpressionException;
    }
}
