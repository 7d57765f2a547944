package io.hcp4j.apiserver.schema.cel;

import dev.cel.common.CelOptions;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/**
 * The functions that rules may call.
 *
 * <p>Declaring a function costs more than checking a rule, and is done for every rule. Most rules need only what is in {@link #COMMON}.
 */
final class Vocabulary {
    /** Far more than a sensible rule needs, and few enough to end within seconds. */
    private static final int MOST_ITERATIONS = 1_000_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .enableOptionalSyntax(true)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .build();
    private static final FunctionSet KUBERNETES = kubernetes();

    /** The language's own functions, and those of strings. */
    static final CelCompiler COMMON = compiler(CelExtensions.strings());

    /** All functions there are. */
    static final CelCompiler FULL = compiler(
            CelExtensions.strings(),
            CelExtensions.optional(),
            CelExtensions.sets(OPTIONS),
            CelExtensions.lists(),
            CelExtensions.comprehensions(),
            KUBERNETES);

    /** What all functions do. */
    static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(
                    CelExtensions.strings(),
                    CelExtensions.optional(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.lists(),
                    CelExtensions.comprehensions(),
                    KUBERNETES)
            .build();

    private Vocabulary() {}

    private static CelCompiler compiler(CelCompilerLibrary... libraries) {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(libraries)
                .build();
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
