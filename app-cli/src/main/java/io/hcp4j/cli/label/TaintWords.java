package io.hcp4j.cli.label;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.domain.change.label.TaintChanges;
import io.hcp4j.domain.nodepool.Taint;
import io.hcp4j.domain.nodepool.TaintEffect;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of {@code kubectl taint}: {@code KEY=VALUE:EFFECT} and {@code KEY:EFFECT} set a taint, {@code KEY:EFFECT-} removes it and
 * {@code KEY-} all of its key.
 */
public final class TaintWords {
    private static final String FORMS = "KEY=VALUE:EFFECT, KEY:EFFECT, KEY:EFFECT- or KEY-";

    private final Flag<List<String>> flag;
    private final Map<String, Taint> set = new LinkedHashMap<>();
    private final Map<String, Set<TaintEffect>> removed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Reads the words of a flag. */
    public TaintWords(Flag<List<String>> flag) {
        this.flag = flag;
        flag.value().forEach(this::read);
    }

    /** What the words change. */
    public TaintChanges changes() {
        return new TaintChanges(List.copyOf(set.values()), removed);
    }

    /** What is wrong with the words themselves; whether keys and values are valid is for the domain to say. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void read(String word) {
        boolean removal = word.endsWith("-");
        String taint = removal ? word.substring(0, word.length() - 1) : word;
        int colon = taint.lastIndexOf(':');
        String named = colon < 0 ? taint : taint.substring(0, colon);
        int equals = named.indexOf('=');
        String key = equals < 0 ? named : named.substring(0, equals);
        if (key.isEmpty() || (colon < 0 && (!removal || equals >= 0))) {
            refuse(word, "is no taint", FORMS);
            return;
        }
        Set<TaintEffect> effects =
                colon < 0 ? EnumSet.allOf(TaintEffect.class) : effects(word, taint.substring(colon + 1));
        for (TaintEffect effect : effects) {
            if (removal) {
                remove(word, key, effect);
            } else {
                set(
                        word,
                        Taint.builder()
                                .key(key)
                                .value(Optional.of(named.substring(equals + 1)).filter(value -> equals >= 0))
                                .effect(effect)
                                .build(),
                        effect);
            }
        }
    }

    private Set<TaintEffect> effects(String word, String name) {
        for (TaintEffect effect : TaintEffect.values()) {
            if (effect.wireName().equals(name)) {
                return EnumSet.of(effect);
            }
        }
        refuse(
                word,
                "has an unknown effect",
                Arrays.stream(TaintEffect.values()).map(TaintEffect::wireName).collect(Collectors.joining(", ")));
        return Set.of();
    }

    private void set(String word, Taint taint, TaintEffect effect) {
        if (removed.getOrDefault(taint.key(), Set.of()).contains(effect)) {
            refuse(word, "is both set and removed", "one of them");
        } else if (set.put(taint.key() + ":" + effect.wireName(), taint) != null) {
            refuse(word, "is set twice", "one of them");
        }
    }

    private void remove(String word, String key, TaintEffect effect) {
        if (set.containsKey(key + ":" + effect.wireName())) {
            refuse(word, "is both set and removed", "one of them");
        } else {
            removed.computeIfAbsent(key, any -> EnumSet.noneOf(TaintEffect.class))
                    .add(effect);
        }
    }

    private void refuse(String word, String message, String allowed) {
        problems.add(new Problem("", flag.name(), word, message, allowed));
    }
}
