package io.hcp4j.cli.describe;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.Reasons;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.describe.DescribeCluster;
import io.hcp4j.domain.describe.DescribeClusterUseCase;
import io.hcp4j.domain.describe.DescribeNodePool;
import io.hcp4j.domain.describe.DescribeNodePoolUseCase;
import io.hcp4j.domain.describe.TreeNode;
import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code describe cluster NAME} and {@code describe nodepool NAME}: prints the tree of an object's parts, each with its state; healthy pods
 * and operators are only counted, unless all are asked for.
 */
public final class DescribeCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name;
    private final Flag<String> show;
    private final OutputOptions output;
    private final OutputKind kind;
    private final Supplier<TreeNode> tree;
    private final CommandContext invocation;

    private DescribeCommand(CommandContext invocation, ObjectType type) {
        boolean pool = type == ObjectType.NODE_POOL;
        this.name = NameArgument.of(flags, type, pool ? "The node pool." : "The hosted cluster.");
        this.show = flags.flag("--show")
                .label("WHAT")
                .offers("summary", "all")
                .help("summary (healthy pods and operators are only counted) or all (default: summary).")
                .text("summary");
        this.output = new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
        this.kind = pool ? OutputKind.NODE_POOL_TREE : OutputKind.CLUSTER_TREE;
        this.tree = pool ? this::nodePoolTree : this::clusterTree;
        this.invocation = invocation;
    }

    /** The one for hosted clusters. */
    public static DescribeCommand cluster(CommandContext invocation) {
        return new DescribeCommand(invocation, ObjectType.CLUSTER);
    }

    /** The one for node pools. */
    public static DescribeCommand nodePool(CommandContext invocation) {
        return new DescribeCommand(invocation, ObjectType.NODE_POOL);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        if (!List.of("summary", "all").contains(show.value())) {
            throw UsageException.notAmong(show.name(), show.value(), List.of("summary", "all"));
        }
        TreeNode root = tree.get();
        TreeNode shown = show.value().equals("all") ? root : root.summary();
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(document(root)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(document(root)));
            default -> print(shown, "", "", Clock.systemUTC().instant(), new Reasons());
        }
        return ExitCode.DONE;
    }

    private TreeNode clusterTree() {
        return new DescribeClusterUseCase(invocation.clusters())
                .execute(new DescribeCluster(invocation.namespace(), name.value()));
    }

    private TreeNode nodePoolTree() {
        return new DescribeNodePoolUseCase(invocation.clusters())
                .execute(new DescribeNodePool(invocation.namespace(), name.value()));
    }

    private void print(TreeNode part, String lead, String below, Instant now, Reasons reasons) {
        String age = part.created().isEmpty() ? "" : "  " + HumanDuration.since(part.created(), now);
        String title = part.name().isEmpty() ? part.kind() : part.kind() + " " + part.name();
        String words = part.health() == Outcome.UNKNOWN ? reasons.once(title, part.note()) : part.note();
        String note = words.isEmpty() ? "" : "  (" + words + ")";
        invocation
                .out()
                .println((lead + title + ": " + part.state() + age + note).replaceAll("\\s*\\p{Cntrl}+\\s*", " "));
        List<TreeNode> parts = part.children();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            print(parts.get(i), below + (last ? "`- " : "|- "), below + (last ? "   " : "|  "), now, reasons);
        }
    }

    private Document document(TreeNode part) {
        return kind.document(Map.of("root", entry(part)));
    }

    private static Map<String, Object> entry(TreeNode part) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", part.kind());
        entry.put("name", part.name());
        entry.put("state", part.state());
        entry.put("well", part.healthy());
        entry.put("health", word(part.health()));
        entry.put("created", part.created());
        entry.put("note", part.note());
        entry.put("parts", part.children().stream().map(DescribeCommand::entry).toList());
        return entry;
    }

    private static String word(Outcome health) {
        return switch (health) {
            case PASSED -> "healthy";
            case FAILED -> "unhealthy";
            case UNKNOWN -> "unknown";
        };
    }
}
