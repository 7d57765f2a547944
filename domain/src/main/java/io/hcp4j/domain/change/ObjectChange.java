package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.internal.ConditionalUpdate;
import io.hcp4j.domain.change.internal.ObjectEdit;
import io.hcp4j.domain.change.internal.UpdateResult;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.domain.waiting.Waits;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes one change to objects of the management cluster, one after the other, and then waits for its effect on each. */
final class ObjectChange {
    private final ClusterAccess clusters;
    private final ChangeMode mode;
    private final ProgressListener listener;

    ObjectChange(ClusterAccess clusters, ChangeMode mode, ProgressListener listener) {
        this.clusters = clusters;
        this.mode = mode;
        this.listener = listener;
    }

    /**
     * Changes objects and waits for the effect, if the mode says so.
     *
     * @param change as for {@link ConditionalUpdate#execute}
     * @param effect what to wait for, by object
     * @throws HcpException the errors of {@link ConditionalUpdate#execute}, of {@link io.hcp4j.domain.waiting.Wait}, and of the change
     */
    ChangeResult make(List<ResourceKey> keys, UnaryOperator<Document> change, Function<ResourceKey, Goal> effect) {
        ChangeResult made = make(keys, change);
        return mode.awaitsEffect() && made instanceof ChangeResult.Done done
                ? await(keys, effect, done.objects())
                : made;
    }

    /** The same for changes whose effect is waited for elsewhere. */
    ChangeResult make(List<ResourceKey> keys, UnaryOperator<Document> change) {
        return make(keys.stream().map(key -> ObjectEdit.of(key, change)).toList());
    }

    /**
     * Makes changes that belong together, of which none is made unless the server accepts all of them, and waits for the effect of the
     * last one, if the mode says so.
     *
     * @param effect what to wait for, by object
     */
    ChangeResult makeTogether(List<ObjectEdit> edits, Function<ResourceKey, Goal> effect) {
        Optional<ChangeResult> refused = rehearse(edits);
        if (refused.isPresent()) {
            return refused.get();
        }
        ChangeResult made = make(edits);
        return mode.awaitsEffect() && made instanceof ChangeResult.Done done
                ? await(List.of(edits.get(edits.size() - 1).key()), effect, done.objects())
                : made;
    }

    /** Validates all changes, and has the server try them where more than one is to be written. */
    private Optional<ChangeResult> rehearse(List<ObjectEdit> edits) {
        List<ObjectEdit> different = new ArrayList<>();
        for (ObjectEdit edit : edits) {
            UpdateResult expected = edit.preview(clusters.management(), writes(true));
            if (expected instanceof UpdateResult.Refused refused) {
                return Optional.of(new ChangeResult.Refused(List.of(), edit.key(), refused.problems()));
            }
            if (!(expected instanceof UpdateResult.Unchanged)) {
                different.add(edit);
            }
        }
        if (mode.dryRun() == DryRun.NONE && different.size() > 1) {
            different.forEach(edit -> edit.execute(
                    clusters.management(), writes(true), clusters.options().deadline()));
        }
        return Optional.empty();
    }

    private ChangeResult make(List<ObjectEdit> edits) {
        List<ChangeEvent> done = new ArrayList<>();
        for (ObjectEdit edit : edits) {
            UpdateResult result = amend(edit);
            if (result instanceof UpdateResult.Refused refused) {
                return new ChangeResult.Refused(done, edit.key(), refused.problems());
            }
            ChangeEvent event = event(edit.key(), result);
            listener.onEvent(event);
            done.add(event);
        }
        return new ChangeResult.Done(done);
    }

    private ChangeEvent event(ResourceKey key, UpdateResult result) {
        if (result instanceof UpdateResult.Created created) {
            return new ChangeEvent.Created(key, created.after(), mode.dryRun());
        }
        return result instanceof UpdateResult.Changed changed
                ? new ChangeEvent.Changed(key, changed.before(), changed.after(), mode.dryRun())
                : new ChangeEvent.Unchanged(key, result.before());
    }

    private UpdateResult amend(ObjectEdit edit) {
        ClusterApi management = clusters.management();
        return mode.dryRun() == DryRun.CLIENT
                ? edit.preview(management, writes(true))
                : edit.execute(
                        management,
                        writes(mode.dryRun() == DryRun.SERVER),
                        clusters.options().deadline());
    }

    private WriteOptions writes(boolean dryRun) {
        return clusters.options().writes().withDryRun(dryRun);
    }

    private ChangeResult await(List<ResourceKey> keys, Function<ResourceKey, Goal> effect, List<ChangeEvent> done) {
        ClusterApi management = clusters.management();
        Waits waits = new Waits(mode.timeout(), clusters.options().deadline(), listener);
        for (ResourceKey key : keys) {
            if (waits.until(management, effect.apply(key)) instanceof WaitResult.TimedOut late) {
                return new ChangeResult.TimedOut(done, late);
            }
        }
        return new ChangeResult.Done(done);
    }
}
