package io.hcp4j.sandbox.junit;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link HcpSandbox} does. JUnit closes what is in its stores. */
final class SandboxExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(SandboxExtension.class);

    /** JUnit makes one. */
    SandboxExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sandbox(context).resetFaults();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox(context).find(parameter.getParameter().getType()).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox(context).find(parameter.getParameter().getType()).orElseThrow();
    }

    /**
     * The sandbox of the class, or of the class around it; in the store of all tests when it is shared. The method of the store is the one that
     * JUnit 5 has too; JUnit 6 prefers another, which JUnit 5.12 lacks.
     */
    @SuppressWarnings("deprecation")
    private static RunningSandbox sandbox(ExtensionContext context) {
        HcpSandbox wanted = annotation(context);
        Store store = (wanted.shared() ? context.getRoot() : ofClass(context)).getStore(OURS);
        return Objects.requireNonNull(
                store.getOrComputeIfAbsent(wanted, RunningSandbox::start, RunningSandbox.class), "the sandbox");
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext found = context;
        while (found.getTestMethod().isPresent()) {
            found = found.getParent().orElseThrow();
        }
        return found;
    }

    /** That of the test class, or of the nearest class around it. */
    private static HcpSandbox annotation(ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            Optional<HcpSandbox> found =
                    AnnotationSupport.findAnnotation(at.get().getTestClass(), HcpSandbox.class);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new ExtensionConfigurationException("no @HcpSandbox at " + context.getRequiredTestClass());
    }
}
