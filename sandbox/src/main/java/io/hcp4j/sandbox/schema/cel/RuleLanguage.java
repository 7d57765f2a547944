package io.hcp4j.sandbox.schema.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;

/** Compiles the rules of one place of a schema. */
public final class RuleLanguage {
    /** Far more than a sensible rule needs, and few enough to end within seconds. */
    private static final int MOST_ITERATIONS = 1_000_000;

    private static final String SELF = "self";
    private static final String OLD_SELF = "oldSelf";
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .enableOptionalSyntax(true)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .build();
    private static final FunctionSet KUBERNETES = kubernetes();
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(
                    CelExtensions.strings(),
                    CelExtensions.optional(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.lists(),
                    CelExtensions.comprehensions(),
                    KUBERNETES)
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(
                    CelExtensions.strings(),
                    CelExtensions.optional(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.lists(),
                    CelExtensions.comprehensions(),
                    KUBERNETES)
            .build();

    private final CelCompiler compiler;

    private RuleLanguage(CelCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * The language of rules of a place.
     *
     * @param self the type of the place's value
     * @param types the types that it leads to
     * @param optionalOldSelf whether {@code oldSelf} is an optional, because rules run without an old value too
     */
    public static RuleLanguage of(CelType self, CelTypeProvider types, boolean optionalOldSelf) {
        return new RuleLanguage(COMPILER.toCompilerBuilder()
                .setTypeProvider(types)
                .addVar(SELF, self)
                .addVar(OLD_SELF, optionalOldSelf ? OptionalType.create(self) : self)
                .build());
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
        CelValidationResult parsed = compiler.parse(text);
        if (parsed.hasError()) {
            throw new BadExpressionException(what + "compilation failed: " + issues(parsed, "Syntax error: "));
        }
        try {
            CelValidationResult checked = compiler.check(parsed.getAst());
            if (checked.hasError()) {
                throw new BadExpressionException(what + "compilation failed: " + issues(checked, ""));
            }
            CelAbstractSyntaxTree ast = checked.getAst();
            if (!ast.getResultType().equals(result)) {
                throw new BadExpressionException(otherwise);
            }
            boolean usesOldSelf = ast.getReferenceMap().values().stream()
                    .anyMatch(reference -> reference.name().equals(OLD_SELF));
            return new Expression(RUNTIME.createProgram(ast), usesOldSelf);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new BadExpressionException(what + "program instantiation failed: " + e.getMessage());
        }
    }

    private static String issues(CelValidationResult result, String prefix) {
        List<String> shown = result.getErrors().stream()
                .map(issue -> issue.toDisplayString(result.getSource())
                        .replaceFirst("(<input>:[0-9]+:[0-9]+: )", "$1" + prefix)
                        .replaceFirst(" \\(candidates: [^\\n]*", ""))
                .toList();
        return String.join("\n", shown);
    }

    private static FunctionSet kubernetes() {
        FunctionSet functions = new FunctionSet();
        ListFunctions.addTo(functions);
        TextFunctions.addTo(functions);
        UrlFunctions.addTo(functions);
        AddressFunctions.addTo(functions);
        MeasureFunctions.addTo(functions);
        FormatFunctions.addTo(functions);
        return functions;
    }
}
