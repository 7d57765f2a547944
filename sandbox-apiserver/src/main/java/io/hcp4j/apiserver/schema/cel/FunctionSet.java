package io.hcp4j.apiserver.schema.cel;

import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.parser.CelParserBuilder;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeLibrary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions with their types and what they do, collected for a compiler and a runtime. */
final class FunctionSet implements CelCompilerLibrary, CelRuntimeLibrary {
    private final Map<String, List<CelOverloadDecl>> declared = new LinkedHashMap<>();
    private final Map<String, List<CelFunctionBinding>> bound = new LinkedHashMap<>();

    /** A function called as {@code name(a, b)}. */
    void global(String name, CelType result, List<CelType> parameters, Body body) {
        String id = id(name, parameters);
        add(name, CelOverloadDecl.newGlobalOverload(id, result, parameters), body);
    }

    /** A function called as {@code a.name(b)}, the first parameter being what stands before the dot. */
    void member(String name, CelType result, List<CelType> parameters, Body body) {
        String id = id(name, parameters);
        add(name, CelOverloadDecl.newMemberOverload(id, result, parameters), body);
    }

    @SuppressWarnings("Immutable") // All bodies are lambdas over constants.
    private void add(String name, CelOverloadDecl overload, Body body) {
        declared.computeIfAbsent(name, unused -> new ArrayList<>()).add(overload);
        List<Class<?>> classes = new ArrayList<>();
        overload.parameterTypes().forEach(type -> classes.add(Kinds.javaClass(type)));
        bound.computeIfAbsent(name, unused -> new ArrayList<>())
                .add(CelFunctionBinding.from(overload.overloadId(), classes, body::apply));
    }

    private static String id(String name, List<CelType> parameters) {
        StringBuilder id = new StringBuilder("kubernetes_").append(name);
        parameters.forEach(type -> {
            id.append('_').append(type.name());
            type.parameters().forEach(inner -> id.append('_').append(inner.name()));
        });
        return id.toString();
    }

    @Override
    public void setParserOptions(CelParserBuilder parser) {
        // No macros.
    }

    @Override
    public void setCheckerOptions(CelCheckerBuilder checker) {
        declared.forEach((name, overloads) ->
                checker.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(name, overloads)));
    }

    @Override
    public void setRuntimeOptions(CelRuntimeBuilder runtime) {
        bound.forEach(
                (name, bindings) -> runtime.addFunctionBindings(CelFunctionBinding.fromOverloads(name, bindings)));
    }

    /** What a function does with its arguments. */
    interface Body {
        Object apply(Object[] args);
    }
}
