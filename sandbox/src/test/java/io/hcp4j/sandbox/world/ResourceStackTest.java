package io.hcp4j.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResourceStackTest {
    private final List<String> ended = new ArrayList<>();
    private final ResourceStack ends = new ResourceStack();

    @Test
    void oneThatFailsToEndDoesNotKeepTheOthersFromEnding() {
        ends.add(() -> ended.add("first"));
        ends.add(() -> {
            throw new IllegalStateException("stuck");
        });
        ends.add(() -> ended.add("last"));

        assertThatThrownBy(ends::close).hasMessage("stuck");

        assertThat(ended).containsExactly("last", "first");
    }

    @Test
    void theFailureThatCameFirstIsTheOneThatCounts() {
        ends.add(() -> {
            throw new IllegalStateException("stuck");
        });
        IllegalArgumentException failure = new IllegalArgumentException("port taken");

        ends.closeAfter(failure);

        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void endsOnce() {
        ends.add(() -> ended.add("one"));

        ends.close();
        ends.close();

        assertThat(ended).hasSize(1);
    }
}
