package io.hcp4j.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** String literals without commands and flags of the command line. ArchUnit does not see literals, so the class files are read for them. */
final class SayNoCommands extends ArchCondition<JavaClass> {
    /** Two hyphens and a letter; lines of PEM have more of them. */
    private static final Pattern FLAG = Pattern.compile(" --[a-z]");

    private static final Set<String> NO_COMMANDS = Set.of("hcp4j etcd encryption key");
    private static final int MAGIC_AND_VERSION = 8;

    SayNoCommands() {
        super("say no commands or flags");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (String literal : literals(type)) {
            boolean command =
                    literal.contains("hcp4j ") || FLAG.matcher(literal).find();
            if (command && !NO_COMMANDS.contains(literal)) {
                events.add(SimpleConditionEvent.violated(type, type.getSimpleName() + " says \"" + literal + "\""));
            }
        }
    }

    /** Those of the constant pool, among them the constant parts of concatenations. */
    private static List<String> literals(JavaClass type) {
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> strings = new ArrayList<>();
        try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream();
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            in.skipNBytes(MAGIC_AND_VERSION);
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(index, in.readUTF());
                    case 8 -> strings.add(in.readUnsignedShort());
                    case 7, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        // They take two places.
                        index++;
                    }
                    default -> throw new IllegalStateException("constant pool tag " + tag + " in " + type.getName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings.stream().map(texts::get).toList();
    }
}
