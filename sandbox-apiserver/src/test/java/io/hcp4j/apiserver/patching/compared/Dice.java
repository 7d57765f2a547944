package io.hcp4j.apiserver.patching.compared;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random choices that can be repeated. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Some of them, in a random order. */
    @SafeVarargs
    final <T> List<T> some(T... choices) {
        List<T> left = new ArrayList<>(choices.length);
        for (T choice : choices) {
            left.add(choice);
        }
        List<T> chosen = new ArrayList<>();
        for (int count = random.nextInt(choices.length + 1); count > 0; count--) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }
}
