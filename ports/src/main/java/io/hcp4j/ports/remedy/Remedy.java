package io.hcp4j.ports.remedy;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that says what to do, with the steps that it names. {@link #text()} is plain English; a program that has words of its own for the
 * steps, a command line for instance, puts them into the same sentence with {@link #text(Function)}.
 *
 * @param sentence the sentence; with steps, one placeholder for each: <code>{}</code> where an instruction or an input fits ("first {}"),
 *     <code>{ing}</code> where an activity fits ("{ing} makes an account"). "" when nothing is known to help
 * @param steps what stands in for the placeholders, in their order
 */
public record Remedy(String sentence, List<NextStep> steps) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(ing)?}");
    private static final Remedy NONE = new Remedy("", List.of());

    /** Copies the list and checks that there is a step for each placeholder. */
    public Remedy {
        Objects.requireNonNull(sentence, "sentence");
        steps = List.copyOf(steps);
        long places = PLACEHOLDER.matcher(sentence).results().count();
        if (!steps.isEmpty() && places != steps.size()) {
            throw new IllegalArgumentException(steps.size() + " steps for " + places + " placeholders: " + sentence);
        }
    }

    /** A sentence with a step for each placeholder. A sentence without steps is taken as it is. */
    public static Remedy of(String sentence, NextStep... steps) {
        return new Remedy(sentence, List.of(steps));
    }

    /** One step and nothing else. */
    public static Remedy of(NextStep step) {
        return new Remedy("{}", List.of(step));
    }

    /** Nothing is known to help. */
    public static Remedy none() {
        return NONE;
    }

    /** True when nothing is known to help. */
    public boolean isEmpty() {
        return sentence.isEmpty();
    }

    /** The sentence in plain English. */
    public String text() {
        return filled((step, activity) -> step.words(activity ? NextStep.Mood.ACTIVITY : NextStep.Mood.INSTRUCTION));
    }

    /** The sentence with each step in the caller's words. */
    public String text(Function<? super NextStep, String> words) {
        return filled((step, activity) -> words.apply(step));
    }

    private String filled(Naming naming) {
        if (steps.isEmpty()) {
            return sentence;
        }
        Iterator<NextStep> left = steps.iterator();
        return PLACEHOLDER
                .matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(naming.name(left.next(), place.group(1) != null)));
    }

    /** The sentence in plain English. */
    @Override
    public String toString() {
        return text();
    }

    private interface Naming {
        String name(NextStep step, boolean activity);
    }
}
