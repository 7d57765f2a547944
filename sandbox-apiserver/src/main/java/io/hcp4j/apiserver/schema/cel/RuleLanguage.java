package io.hcp4j.apiserver.schema.cel;

import com.google.common.base.Suppliers;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.function.Supplier;

/** Compiles the rules of one place of a schema. */
public final class RuleLanguage {
    private static final String SELF = "self";
    private static final String OLD_SELF = "oldSelf";

    private final Supplier<CelCompiler> common;
    private final Supplier<CelCompiler> full;

    private RuleLanguage(Supplier<CelCompiler> common, Supplier<CelCompiler> full) {
        this.common = common;
        this.full = full;
    }

    /**
     * The language of rules of a place.
     *
     * @param self the type of the place's value
     * @param types the types that it leads to
     * @param optionalOldSelf whether {@code oldSelf} is an optional, because rules run without an old value too
     */
    public static RuleLanguage of(CelType self, CelTypeProvider types, boolean optionalOldSelf) {
        CelType oldSelf = optionalOldSelf ? OptionalType.create(self) : self;
        return new RuleLanguage(
                Suppliers.memoize(() -> withVariables(Vocabulary.COMMON, self, oldSelf, types)),
                Suppliers.memoize(() -> withVariables(Vocabulary.FULL, self, oldSelf, types)));
    }

    private static CelCompiler withVariables(
            CelCompiler compiler, CelType self, CelType oldSelf, CelTypeProvider types) {
        return compiler.toCompilerBuilder()
                .setTypeProvider(types)
                .addVar(SELF, self)
                .addVar(OLD_SELF, oldSelf)
                .build();
    }

    /**
     * Compiles a rule.
     *
     * @throws BadExpressionException when it does not compile or gives no boolean
     */
    public Expression rule(String text) throws BadExpressionException {
        return compile(text, SimpleType.BOOL, "", "cel expression must evaluate to a bool");
    }

    /**
     * Compiles an expression for the message of a rule.
     *
     * @throws BadExpressionException when it does not compile or gives no string
     */
    public Expression messageExpression(String text) throws BadExpressionException {
        return compile(text, SimpleType.STRING, "messageExpression ", "messageExpression must evaluate to a string");
    }

    private Expression compile(String text, CelType result, String what, String otherwise)
            throws BadExpressionException {
        CelValidationResult parsed = Vocabulary.FULL.parse(text);
        if (parsed.hasError()) {
            throw new BadExpressionException(what + "compilation failed: " + issues(parsed, "Syntax error: "));
        }
        try {
            CelValidationResult checked = check(parsed.getAst());
            if (checked.hasError()) {
                throw new BadExpressionException(what + "compilation failed: " + issues(checked, ""));
            }
            CelAbstractSyntaxTree ast = checked.getAst();
            if (!ast.getResultType().equals(result)) {
                throw new BadExpressionException(otherwise);
            }
            boolean usesOldSelf = ast.getReferenceMap().values().stream()
                    .anyMatch(reference -> reference.name().equals(OLD_SELF));
            return new Expression(Vocabulary.RUNTIME.createProgram(ast), usesOldSelf);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new BadExpressionException(what + "program instantiation failed: " + e.getMessage());
        }
    }

    private CelValidationResult check(CelAbstractSyntaxTree parsed) {
        CelValidationResult checked = common.get().check(parsed);
        return checked.hasError() ? full.get().check(parsed) : checked;
    }

    private static String issues(CelValidationResult result, String prefix) {
        List<String> shown = result.getErrors().stream()
                .map(issue -> issue.toDisplayString(result.getSource())
                        .replaceFirst("(<input>:[0-9]+:[0-9]+: )", "$1" + prefix)
                        .replaceFirst(" \\(candidates: [^\\n]*", ""))
                .toList();
        return String.join("\n", shown);
    }
}
