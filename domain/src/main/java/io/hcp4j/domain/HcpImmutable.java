package io.hcp4j.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The one Immutables style of the domain, put beside {@code @Value.Immutable}. The generated class is package-private; a spec {@code X}
 * exposes its builder as a nested class, so that no generated name is ever spelled elsewhere:
 *
 * <pre>{@code
 * static Builder builder() {
 *     return new Builder();
 * }
 *
 * final class Builder extends ImmutableX.Builder {
 *     Builder() {}
 * }
 * }</pre>
 *
 * To change a value, start from it: {@code X.builder().from(x).replicas(3).build()}.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // Immutables' own annotations would stay in the classes, and compilers of users warn of what is not on their
        // class path.
        allowedClasspathAnnotations = Generated.class,
        get = "*",
        defaults = @Value.Immutable(copy = false))
public @interface HcpImmutable {}
