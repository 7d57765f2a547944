package io.hcp4j.ports.stability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks public API that may change or disappear in any release, without notice and without a replacement.
 *
 * <p>It can be used, and is tested as the rest is. A library should not expose it to its own users. On a type it applies to all members; on a
 * method or constructor to this one alone. The check of the public API leaves out what carries it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Experimental {}
