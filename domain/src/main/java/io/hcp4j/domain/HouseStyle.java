package io.hcp4j.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one Immutables style of the domain: for a spec {@code X} the generated class {@code ImmutableX} is package-private and hidden behind
 * {@code X.builder()}; it needs nothing but the JDK.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        get = "*",
        allMandatoryParameters = false,
        defaults = @Value.Immutable(copy = true, lazyhash = false))
public @interface HouseStyle {}
