package io.hcp4j.sandbox.junit;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.ports.stability.Experimental;
import io.hcp4j.sandbox.instance.EngineChoice;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class in a sandbox: a management cluster with HyperShift, an infrastructure cluster, and a guest for each hosted
 * cluster, all in this process. It starts before the first test and ends after the last.
 *
 * <p>Constructors, lifecycle methods and tests may have parameters of these types:
 * <ul>
 *   <li>{@link io.hcp4j.ports.cluster.ClusterApi}: the management cluster;
 *   <li>{@link Kubeconfigs}: how any client reaches the clusters;
 *   <li>{@link io.hcp4j.controllers.control.ManualClock}: the clock, if {@link #speed} is 0;
 *   <li>{@link io.hcp4j.controllers.faults.FaultInjector}: what goes wrong. Faults that a test sets are cleared after it.
 * </ul>
 *
 * <p>It may also stand at an annotation of one's own, which then does the same.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SandboxExtension.class)
public @interface HcpSandbox {
    /**
     * How many seconds of a real cluster pass in one second; 1 or more. 0, the default: time stands still until a test moves it on by
     * the clock, and then everything happens in the same order every time.
     */
    double speed() default 0;

    /** What uids and made-up names come from: the same seed gives the same ones. Has no effect on {@link EngineChoice#KUBE}. */
    long seed() default 1;

    /** Where its API servers come from. */
    EngineChoice engine() default EngineChoice.EMBEDDED;

    /** What goes wrong from the start, for everything. */
    @Experimental
    Fault[] faults() default {};

    /** Whether classes whose annotations say the same share one sandbox, which ends after all tests. */
    boolean shared() default false;
}
