package io.hcp4j.cli.create;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.create.result.PlanText;
import io.hcp4j.cli.create.result.RenderedFile;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreationEvent;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.progress.ProgressListener;

/** {@code --render} and {@code --render-into}: the plan as text, the same bytes for the same flags. */
final class Rendering {
    private final CommandContext invocation;
    private final RenderOptions options;

    Rendering(CommandContext invocation, RenderOptions options) {
        this.invocation = invocation;
        this.options = options;
    }

    boolean wanted() {
        return options.render.value() || !options.into.value().isEmpty();
    }

    /** The command that makes the same plan each time without any request, for a rendering; else the command unchanged. */
    CreateCluster applyTo(CreateCluster command) {
        if (!wanted()) {
            return command;
        }
        CreateCluster.Builder rendered =
                CreateCluster.builder().from(command).dryRun(DryRun.CLIENT).repeatable(options.sensitive.value());
        if (options.sensitive.value()
                && !options.into.value().isEmpty()
                && command.request().encryptionKey().isEmpty()) {
            new RenderedFile(options.into.value())
                    .text()
                    .ifPresent(
                            text -> rendered.earlierRendering(invocation.text().readYaml(text, options.into.name())));
        }
        return rendered.build();
    }

    /** A listener that prints, in the words of these flags, where the encryption key comes from. */
    ProgressListener listener(ProgressListener others) {
        return event -> {
            if (event instanceof CreationEvent.EncryptionKeyDerived) {
                remarkOnDerivedKey();
            } else {
                others.onEvent(event);
            }
        };
    }

    private void remarkOnDerivedKey() {
        if (options.into.value().isEmpty()) {
            invocation.info(
                    "warning: the etcd encryption key is derived from the pull secret: with another pull secret it is"
                            + " another key, and applying that makes the Secrets in the guest's etcd unreadable");
            invocation.info(
                    "  try: --render-into FILE, which keeps the key that FILE holds; or --encryption-key-file FILE");
        } else {
            invocation.info(
                    "note: the etcd encryption key is derived from the pull secret; rendering into the same file"
                            + " again keeps it, even with another pull secret");
        }
    }

    void print(Plan plan) {
        PlanText text = new PlanText(invocation.text());
        boolean secretsToo = options.sensitive.value();
        if (options.into.value().isEmpty()) {
            invocation.out().print(text.yamlOfHcp(plan, secretsToo));
        } else {
            new RenderedFile(options.into.value()).write(text.yaml(plan, secretsToo));
            invocation.info("rendered into " + options.into.value());
        }
        if (!options.sensitive.value()) {
            invocation.info("note: Secrets are left out; --render-sensitive renders them too");
        }
    }
}
