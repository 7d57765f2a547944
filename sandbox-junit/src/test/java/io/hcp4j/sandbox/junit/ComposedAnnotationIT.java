package io.hcp4j.sandbox.junit;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.FaultInjector;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ComposedAnnotationIT.WithoutNames
class ComposedAnnotationIT {
    @HcpSandbox(faults = Fault.DNS_MISSING)
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithoutNames {}

    @Test
    void anAnnotationOfOnesOwnMayStandForIt(FaultInjector faults) {
        assertThat(faults.list()).containsOnlyKeys(Fault.DNS_MISSING);
    }

    @Nested
    class Inside {
        @Test
        void alsoForClassesInside(FaultInjector faults) {
            assertThat(faults.list()).containsOnlyKeys(Fault.DNS_MISSING);
        }
    }
}
