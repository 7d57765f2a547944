package io.hcp4j.ports.remedy;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RemedyTest {
    private static final NextStep.Target CLUSTER = new NextStep.Target("clusters", "example");

    @Test
    void saysStepsInPlainEnglish() {
        Remedy remedy = Remedy.of(
                "first {}; then {ing} tells more",
                new NextStep.WaitForCluster(CLUSTER),
                new NextStep.CheckInfra(NextStep.Target.TO_CHOOSE));

        assertThat(remedy.text())
                .isEqualTo("first wait for hosted cluster example;"
                        + " then checking the infrastructure of a hosted cluster tells more")
                .isEqualTo(remedy.toString());
    }

    @Test
    void saysStepsInTheWordsOfTheCaller() {
        Remedy remedy = Remedy.of("{ing} or {}", new NextStep.PrepareInfra(), new NextStep.Give(Input.MEMORY));

        assertThat(remedy.text(step -> step.getClass().getSimpleName())).isEqualTo("PrepareInfra or Give");
        assertThat(remedy.steps()).containsExactly(new NextStep.PrepareInfra(), new NextStep.Give(Input.MEMORY));
    }

    @Test
    void takesASentenceWithoutStepsAsItIs() {
        assertThat(Remedy.of("replace {} in the file").text()).isEqualTo("replace {} in the file");
    }

    @Test
    void takesTheWordsOfAStepAsTheyAre() {
        assertThat(Remedy.of("{}, {}", NextStep.RunProgram.of("oc", "{}"), new NextStep.Repeat())
                        .text())
                .isEqualTo("oc {}, the same operation");
    }

    @Test
    void wantsAStepForEachPlaceholder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Remedy.of("{} and {ing}", new NextStep.Repeat()))
                .withMessage("1 steps for 2 placeholders: {} and {ing}");
    }

    @Test
    void nothingKnownToHelpIsNoRemedyOfAFailure() {
        HcpException failure =
                HcpException.of(ErrorCode.INTERNAL, "bug").remedy("").build();

        assertThat(failure.remedy()).isEmpty();
        assertThat(failure.withRemedy("wait").withServer("here").remedy()).contains(Remedy.of("wait"));
    }
}
