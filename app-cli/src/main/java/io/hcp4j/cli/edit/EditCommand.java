package io.hcp4j.cli.edit;

import io.hcp4j.cli.change.ChangeOptions;
import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.cli.input.Confirmation;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.manifest.DiffText;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.ChangeEvent;
import io.hcp4j.domain.change.ChangeMode;
import io.hcp4j.domain.change.ChangeResult;
import io.hcp4j.domain.change.EditObject;
import io.hcp4j.domain.change.EditObjectUseCase;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.manifest.FieldChange;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code edit cluster NAME} and {@code edit nodepool NAME}: opens an object in the user's editor, shows what the server would make of the
 * changes, and sends them when the user agrees. What is refused can be corrected in the editor.
 */
public final class EditCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name;
    private final ResourceKind kind;
    private final Flag<Boolean> waits;
    private final ChangeOptions change;
    private final Confirmation confirmation;
    private final CommandContext invocation;

    private EditCommand(CommandContext invocation, ObjectType type, ResourceKind kind, String help, String effect) {
        this.name = NameArgument.of(flags, type, help);
        this.kind = kind;
        this.waits = flags.flag("--wait").help(effect).onOff(false);
        this.change = new ChangeOptions(flags, invocation, new WaitOptions(flags, invocation));
        this.confirmation = new Confirmation(flags, invocation);
        this.invocation = invocation;
    }

    /** The one for hosted clusters. */
    public static EditCommand cluster(CommandContext invocation) {
        return new EditCommand(
                invocation,
                ObjectType.CLUSTER,
                HypershiftKinds.HOSTED_CLUSTER,
                "The hosted cluster.",
                "Return when HyperShift has read the change and the control plane is available.");
    }

    /** The one for node pools. */
    public static EditCommand nodePool(CommandContext invocation) {
        return new EditCommand(
                invocation,
                ObjectType.NODE_POOL,
                HypershiftKinds.NODE_POOL,
                "The node pool.",
                "Return when all nodes are as wanted.");
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        if (change.real()) {
            confirmation.requireAnswer();
        }
        ResourceKey key = kind.in(invocation.namespace(), name.value());
        Document original = new EditObjectUseCase(invocation.clusters()).read(key);
        try (EditedFile file = new EditedFile(invocation, key)) {
            return edit(key, original, file);
        }
    }

    private ExitCode edit(ResourceKey key, Document original, EditedFile file) {
        Editor editor = Editor.of(invocation.environment());
        String shown = invocation.text().writeYaml(original);
        List<String> remarks = List.of();
        while (true) {
            file.write(shown, remarks);
            invocation.withoutInterrupts(() -> editor.open(file.path()));
            String text = file.text();
            if (text.isBlank() || text.equals(shown)) {
                return cancelled(remarks.isEmpty() || text.isBlank(), file);
            }
            // The clock of a command does not run while its user thinks.
            invocation.restartTimeout();
            Attempt attempt = attempt(key, original, file);
            if (attempt.refusals().isEmpty()) {
                return attempt.plan().isEmpty() ? cancelled(true, file) : write(key, original, attempt, file);
            }
            if (!confirmation.canAsk()) {
                attempt.refusals().forEach(line -> invocation.err().println("error: " + line));
                return ExitCode.USAGE;
            }
            shown = text;
            remarks = attempt.refusals();
        }
    }

    /** What the server would make of the object in the file, or why it would not. */
    private Attempt attempt(ResourceKey key, Document original, EditedFile file) {
        try {
            Optional<Document> edited = file.object();
            if (edited.isEmpty()) {
                return new Attempt(original, Optional.empty(), List.of());
            }
            ChangeResult plan = execute(
                    new EditObject(
                            key, original, edited.get(), change.mode(false).withDryRun(preview())),
                    ProgressListener.none());
            if (plan instanceof ChangeResult.Refused refused) {
                ProblemPrinter printer = ProblemPrinter.complete(invocation);
                return new Attempt(
                        original,
                        Optional.empty(),
                        refused.problems().stream().map(printer::line).toList());
            }
            return new Attempt(edited.get(), plan.objects().stream().findFirst(), List.of());
        } catch (HcpException refusal) {
            if (refusal.code() != ErrorCode.INVALID) {
                throw refusal;
            }
            return new Attempt(original, Optional.empty(), List.of(refusal.getMessage()));
        }
    }

    /** A client dry run sends no write, not even one that is only tried. */
    private DryRun preview() {
        return change.mode(false).dryRun() == DryRun.CLIENT ? DryRun.CLIENT : DryRun.SERVER;
    }

    private ExitCode write(ResourceKey key, Document original, Attempt attempt, EditedFile file) {
        if (change.real() && attempt.plan().orElseThrow() instanceof ChangeEvent.Changed planned) {
            show(planned);
            if (!confirmation.agreed("change " + key.reference() + " like this?")) {
                return ExitCode.USAGE;
            }
        }
        ChangeMode mode = change.mode(waits.value());
        ProgressListener listener = change.real() ? change.listener("edited") : change.verboseListener("edited");
        ChangeResult result = execute(new EditObject(key, original, attempt.edited(), mode), listener);
        if (!(result instanceof ChangeResult.Refused)) {
            file.done();
        }
        return change.conclude(result);
    }

    /** A user who is asked sees the changes, even with {@code --quiet}. */
    private void show(ChangeEvent.Changed planned) {
        DiffText text = new DiffText(invocation);
        List<String> lines = FieldChange.between(planned.before(), planned.object()).stream()
                .map(text::line)
                .toList();
        Consumer<String> printer = confirmation.asks() ? invocation.err()::println : invocation::info;
        (lines.isEmpty() ? List.of("  ~ the order of elements of a list, or an annotation of kubectl") : lines)
                .forEach(printer);
    }

    private ChangeResult execute(EditObject command, ProgressListener listener) {
        return new EditObjectUseCase(invocation.clusters()).execute(command, listener);
    }

    private ExitCode cancelled(boolean wanted, EditedFile file) {
        invocation.info("nothing was changed");
        if (wanted) {
            file.done();
        }
        return wanted ? ExitCode.DONE : ExitCode.USAGE;
    }

    /**
     * One round in the editor.
     *
     * @param edited the object that the user wrote
     * @param plan what would become of it; empty when there is no object
     * @param refusals why it cannot be written, a line each
     */
    private record Attempt(Document edited, Optional<ChangeEvent> plan, List<String> refusals) {}
}
