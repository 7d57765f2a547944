package io.hcp4j.cli.input;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.CommandNode.Group;
import io.hcp4j.cli.core.CommandNode.Leaf;
import io.hcp4j.cli.core.Dispatcher;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.naming.ObjectType;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class NameArgumentTest {
    private static final Group TREE = new Group(
            "tool",
            "A tool.",
            List.of(
                    leaf("explain", flags -> {
                        NameArgument name =
                                NameArgument.typed(flags, "Which.", ObjectType.CLUSTER, ObjectType.NODE_POOL);
                        return () -> name.object().type() + " " + name.object().name();
                    }),
                    new Group(
                            "wait",
                            "Waits.",
                            List.of(one("cluster", ObjectType.CLUSTER), one("nodepool", ObjectType.NODE_POOL)),
                            "cluster"),
                    new Group(
                            "pause",
                            "Pauses.",
                            List.of(one("cluster", ObjectType.CLUSTER), one("nodepool", ObjectType.NODE_POOL))),
                    leaf("logs", flags -> {
                        NameArgument name =
                                NameArgument.followed(flags, ObjectType.CLUSTER, "Which.", "WORD", "Of what.");
                        return () -> name.value() + " " + name.following();
                    }),
                    new Group("get", "Lists.", List.of(leaf("nodepools", flags -> {
                        NameArgument names = NameArgument.several(flags, ObjectType.NODE_POOL, "Which.");
                        return () -> "NODE_POOL " + String.join(" ", names.all());
                    })))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            logs a               | a []
            logs hc/a b          | a [b]
            logs a b c/d         | a [b, c/d]
            logs -q a b -n x c   | a [b, c]
            logs --name a        | a []
            logs --name a b c    | a [b, c]
            logs b --name hc/a c | a [b, c]
            """)
    void otherWordsMayFollow(String line, String shown) {
        assertThat(run(line)).isEqualTo(shown + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain a",
                "explain cluster a",
                "explain hc/a",
                "explain --name a",
                "explain --name hc/a",
                "explain hostedclusters.hypershift.openshift.io/a",
                "explain HostedClusters.v1beta1.hypershift.openshift.io a",
                "explain cluster --name a",
                "explain a --name a",
                "explain -n x cluster -q a",
                "wait a",
                "wait cluster a",
                "wait hc a",
                "wait hc/a",
                "wait cluster cluster/a",
                "wait clusters --name=a",
                "wait -n x a"
            })
    void namesAHostedCluster(String line) {
        assertThat(run(line)).isEqualTo("CLUSTER a\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain np a",
                "explain nodepools/a",
                "explain nodepool.hypershift.openshift.io/a",
                "explain nodepool --name a",
                "wait np/a",
                "wait nps a",
                "pause np/a",
                "get np a",
                "get np/a",
                "get nodepools --name np/a",
                "get nodepool nodepools/a"
            })
    void namesANodePool(String line) {
        assertThat(run(line)).isEqualTo("NODE_POOL a\n");
    }

    @Test
    void severalNamesKeepTheirOrder() {
        assertThat(run("get np/b np/a b")).isEqualTo("NODE_POOL b a\n");
        assertThat(run("get np")).isEqualTo("NODE_POOL \n");
    }

    @Test
    void anObjectMayBeCalledLikeAType() {
        assertThat(run("wait cluster cluster")).isEqualTo("CLUSTER cluster\n");
        assertThat(run("explain --name cluster")).isEqualTo("CLUSTER cluster\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        explain                | which hosted cluster?                                                  | tool explain NAME
        explain ''             | which hosted cluster?                                                  | tool explain NAME
        explain np             | which node pool?                                                       | tool explain nodepool NAME
        wait hc                | which hosted cluster?                                                  | tool wait cluster NAME
        explain a --name b     | --name: "b" and "a" are two names                                      | one of the two
        explain np a --name b  | --name: "b" and "a" are two names                                      | one of the two
        wait a --name np/a     | "np/a" names a node pool, not a hosted cluster                         | cluster/NAME
        explain vm/a           | "vm/a" names a virtual machine, not a hosted cluster or a node pool    | cluster/NAME
        get np/a hc/b          | "hc/b" names a hosted cluster, not a node pool                         | nodepool/NAME
        explain clutser a      | "clutser" is no type of object that is possible here (allowed: cluster, nodepool) | cluster NAME
        explain team/a         | "team/a": "team" is no type of object that is possible here (allowed: cluster, nodepool) | a -n team, if team is its namespace
        explain np/            | "np/" has no name after the type                                       | np/NAME
        wait clutser a         | "clutser" is not a command of "tool wait"                              | tool wait cluster
        pause a                | "a" is not a command of "tool pause"                                   | one of cluster, nodepool
        """)
    void isRefused(String line, String error, String remedy) {
        assertThat(run(line)).isEqualTo("error: " + error + "\n  try: " + remedy + "\n");
    }

    @Test
    void theEnvironmentNamesItUnlessANameIsTyped() {
        Map<String, String> environment = Map.of("HCP4J_NAME", "env");

        assertThat(run(environment, "explain")).isEqualTo("CLUSTER env\n");
        assertThat(run(environment, "explain np")).isEqualTo("NODE_POOL env\n");
        assertThat(run(environment, "explain a")).isEqualTo("CLUSTER a\n");
        assertThat(run(environment, "get np")).isEqualTo("NODE_POOL \n");
    }

    private static Leaf one(String word, ObjectType type) {
        return leaf(word, flags -> {
            NameArgument name = NameArgument.of(flags, type, "Which.");
            return () -> type + " " + name.value();
        });
    }

    private static Leaf leaf(String word, Function<Flags, Supplier<String>> declaration) {
        return new Leaf(word, "A command.", invocation -> {
            Flags flags = new Flags();
            Supplier<String> result = declaration.apply(flags);
            return new Command() {
                @Override
                public Flags flags() {
                    return flags;
                }

                @Override
                public ExitCode run() {
                    invocation.out().println(result.get());
                    return ExitCode.DONE;
                }
            };
        });
    }

    private static String run(String line) {
        return run(Map.of(), line);
    }

    /** What it prints, wherever. */
    private static String run(Map<String, String> environment, String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> words = List.of(line.split(" ")).stream()
                .map(word -> word.equals("''") ? "" : word)
                .toList();
        try (CommandContext invocation =
                CommandContext.embedded(InputStream.nullInputStream(), both, both, environment)) {
            new Dispatcher(TREE, invocation).run(words);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
