package io.hcp4j.cli.completion;

import io.hcp4j.cli.background.SandboxLocation;
import io.hcp4j.cli.core.Argument;
import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.CommandNode;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.PartialLine;
import io.hcp4j.cli.naming.LiveName;
import io.hcp4j.domain.inventory.ListClusters;
import io.hcp4j.domain.inventory.ListClustersUseCase;
import io.hcp4j.domain.inventory.ListNodePools;
import io.hcp4j.domain.inventory.ListNodePoolsUseCase;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.files.FileKubeconfigLoader;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * {@code completion names -- WORDS}: the names that the last word of a command line may become, one a line. A script of a shell calls it while a
 * user waits at the prompt: it ends after two seconds, starts nothing, and prints nothing when it fails.
 */
public final class NamesCommand implements Command {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Flags flags = new Flags();
    private final Argument words = flags.words("WORD", "The words of a command line; the last one may be empty.", 0);
    private final Supplier<CommandNode.Group> root;
    private final CommandContext invocation;

    /** A command of one run. */
    public NamesCommand(Supplier<CommandNode.Group> root, CommandContext invocation) {
        this.root = root;
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        FutureTask<List<String>> task = new FutureTask<>(this::names);
        // A login helper of a kubeconfig may wait for a user; the process ends without this thread.
        Thread thread = new Thread(task, "names");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS).forEach(invocation.out()::println);
        } catch (ExecutionException | TimeoutException nothingToOffer) {
            task.cancel(true);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private List<String> names() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (CommandContext typed =
                CommandContext.embedded(InputStream.nullInputStream(), nowhere, nowhere, invocation.environment())) {
            Optional<PartialLine> line = PartialLine.of(root.get(), words.values(), typed);
            typed.extend(LONGEST);
            return line.map(partial -> names(partial, typed).stream()
                            .map(name -> partial.prefix() + name)
                            .toList())
                    .orElse(List.of());
        }
    }

    private List<String> names(PartialLine line, CommandContext typed) {
        boolean asleep = typed.options().sandbox()
                && SandboxLocation.of(invocation.environment()).running().isEmpty();
        if (asleep && line.name() != LiveName.CONTEXT) {
            return List.of();
        }
        return switch (line.name()) {
            case CONTEXT ->
                FileKubeconfigLoader.of(invocation.environment())
                        .contexts(typed.options().kubeconfig());
            case NAMESPACE ->
                all(new ObjectPages(typed.clusters().management(), ListQuery.everywhere(WellKnownKinds.NAMESPACE)));
            case CLUSTER ->
                rows(new ListClustersUseCase(typed.clusters())
                        .execute(new ListClusters(scope(line, typed), Selection.all())));
            case NODE_POOL ->
                rows(new ListNodePoolsUseCase(typed.clusters())
                        .execute(new ListNodePools(scope(line, typed), Selection.all(), "")));
        };
    }

    private static Scope scope(PartialLine line, CommandContext typed) {
        return Scope.namespace(
                line.existing() ? typed.namespace() : typed.options().namespace());
    }

    private static <T> List<String> rows(ListResult<Row<T>> list) {
        List<String> names = new ArrayList<>();
        list.pages()
                .forEachRemaining(
                        page -> page.forEach(row -> names.add(row.document().name())));
        return names;
    }

    private static List<String> all(Iterator<List<Document>> pages) {
        List<String> names = new ArrayList<>();
        pages.forEachRemaining(page -> page.forEach(object -> names.add(object.name())));
        return names;
    }
}
