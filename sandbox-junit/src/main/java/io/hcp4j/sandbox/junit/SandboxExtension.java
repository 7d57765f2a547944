package io.hcp4j.sandbox.junit;

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

    /** The sandbox of the class, or of the class around it; in the store of all tests when it is shared. */
    private static RunningSandbox sandbox(ExtensionContext context) {
        HcpSandbox wanted = annotation(context);
        Store store = (wanted.shared() ? context.getRoot() : ofClass(context)).getStore(OURS);
        return store.computeIfAbsent(wanted, RunningSandbox::start, RunningSandbox.class);
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext found = context;
        while (found.getTestMethod().isPresent()) {
            found = found.getParent().orElseThrow();
        }
        return found;
    }

    private static HcpSandbox annotation(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        return AnnotationSupport.findAnnotation(type, HcpSandbox.class, context.getEnclosingTestClasses())
                .orElseThrow(() -> new ExtensionConfigurationException("no @HcpSandbox at " + type));
    }
}
