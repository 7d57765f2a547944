package io.hcp4j.cli.change;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.DryRun;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.core.ProblemPrinter;
import io.hcp4j.cli.manifest.DiffText;
import io.hcp4j.cli.output.ManagedFieldsOption;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.SecretValues;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.change.ChangeEvent;
import io.hcp4j.domain.change.ChangeMode;
import io.hcp4j.domain.change.ChangeResult;
import io.hcp4j.domain.manifest.FieldChange;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** The flags that commands which change an object share, and the change itself. */
public final class ChangeOptions {
    private final Flag<String> dryRun;
    private final OutputOptions output;
    private final ManagedFieldsOption managedFields;
    private final CommandContext invocation;
    private final WaitOptions wait;
    private final FieldFlags fields;

    /** Declares the flags. */
    public ChangeOptions(Flags flags, CommandContext invocation, WaitOptions wait) {
        this.dryRun = flags.flag("--dry-run")
                .label("MODE")
                .offers("none", "client", "server")
                .help("none, client (print what would change) or server (let the server check it) (default: none).")
                .text("none");
        flags.check(() -> DryRun.of(dryRun.value()));
        this.output = new OutputOptions(
                flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.NAME, OutputFormat.JSON, OutputFormat.YAML));
        this.managedFields = new ManagedFieldsOption(flags);
        this.invocation = invocation;
        this.wait = wait;
        this.fields = new FieldFlags(invocation, flags);
    }

    /** Whether anything is changed. */
    public boolean real() {
        return mode() == DryRun.NONE;
    }

    /** How a change is carried out. */
    public ChangeMode mode(boolean waits) {
        return new ChangeMode(mode().mode(), waits, wait.timeout());
    }

    /**
     * Prints each object that a change is about, and shows its waits.
     *
     * @param done what is done to it, as kubectl says it: {@code scaled}
     */
    public ProgressListener listener(String done) {
        OutputFormat format = output.format();
        return wait.listener(event -> {
            if (event instanceof ChangeEvent change) {
                print(format, change.key(), change.object(), words(change, done));
            } else if (event instanceof Warning warning) {
                invocation.info("warning: " + warning.message());
            }
        });
    }

    /** The same, and says first which fields differ, for the user to read. */
    public ProgressListener verboseListener(String done) {
        ProgressListener brief = listener(done);
        DiffText text = new DiffText(invocation);
        return event -> {
            if (event instanceof ChangeEvent.Changed changed) {
                FieldChange.between(changed.before(), changed.object()).stream()
                        .map(text::line)
                        .forEach(invocation::info);
            }
            brief.onEvent(event);
        };
    }

    /**
     * Ends a command with the result of its change.
     *
     * @return {@link ExitCode#DONE}, or {@link ExitCode#USAGE} when it was refused before anything was sent
     */
    public ExitCode conclude(ChangeResult result) {
        if (result instanceof ChangeResult.Refused refused) {
            return refuse(refused.problems());
        }
        if (result instanceof ChangeResult.TimedOut timedOut) {
            wait.conclude(timedOut.late());
        }
        return ExitCode.DONE;
    }

    /** The value of {@code --dry-run}. */
    public DryRun mode() {
        return DryRun.of(dryRun.value());
    }

    private String words(ChangeEvent change, String done) {
        if (change instanceof ChangeEvent.Created) {
            return "created" + suffix();
        }
        return change instanceof ChangeEvent.Changed ? done + suffix() : "unchanged";
    }

    private String suffix() {
        return switch (mode()) {
            case NONE -> "";
            case CLIENT -> " (client dry run)";
            case SERVER -> " (server dry run)";
        };
    }

    private void print(OutputFormat format, ResourceKey key, Document object, String words) {
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(shown(object)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(shown(object)));
            case NAME -> invocation.out().println(key.reference());
            default -> invocation.out().println(key.reference() + " " + words);
        }
        invocation.out().flush();
    }

    private Document shown(Document object) {
        return SecretValues.hidden(managedFields.shown(object));
    }

    private ExitCode refuse(List<Problem> problems) {
        List<Problem> named = problems.stream().map(fields::named).toList();
        return ProblemPrinter.brief(invocation).print(named, UnaryOperator.identity());
    }
}
